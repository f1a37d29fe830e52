"""The points of a prediction card: its questions share them evenly, and each earns its share by itself."""

from __future__ import annotations

from fractions import Fraction

from ..judging.compare import value_difference
from ..judging.verdict import Verdict
from ..programs.observation import Observation
from ..worker import wire
from .points import Grader, Spec


def card_share(grader: Grader, test: Spec, verdict: Verdict) -> Fraction:
    """What share of a failed check's points its right answers earn; none for anything but a card."""
    got, expected = verdict.got.node, verdict.expected.node
    on_card = grader.exercise.part(test.part).rules.literals
    if not (on_card and isinstance(got, wire.Mapping) and isinstance(expected, wire.Mapping)):
        return Fraction()
    answers = {key: answer for key, answer in got.items if isinstance(key, str)}
    weights = _weights(grader, test, expected)
    right = sum(weights[key] for key, answer in expected.items if key in answers and _same(answers[key], answer))
    return Fraction(right) / sum(weights.values())


def _weights(grader: Grader, test: Spec, expected: wire.Mapping) -> dict[wire.Node, Fraction]:
    """What each answer is worth in a check: an even part of the points, less what a public check gives."""
    questions = [key for key, _ in expected.items]
    even = dict.fromkeys(questions, Fraction(1))
    if test.visibility == "public":
        return even
    cards = (probe for probe in grader.exercise.probes if probe.part == test.part and probe.card)
    public = {question for probe in cards for question in _asked(probe.expected[0])}
    sides = [one for one in grader.tests if one.part == test.part]
    openly = sum((grader.points[one] for one in sides if one.visibility == "public"), Fraction())
    each = sum((grader.points[one] for one in sides), Fraction()) / len(questions)
    weights = {key: max(Fraction(), each - (openly / len(public) if key in public else 0)) for key in questions}
    return weights if any(weights.values()) else even


def _asked(plain: dict[str, dict[str, list[tuple[str, object]]]]) -> list[str]:
    """The questions of a card's public half, as it was recorded."""
    return [question for question, _ in plain["value"]["dict"]]


def _same(one: wire.Node, two: wire.Node) -> bool:
    return value_difference(Observation("returned", node=one), Observation("returned", node=two)) is None
