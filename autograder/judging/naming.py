"""Names a mistake: the one known program that behaves like the student's, aspect by aspect."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ..exercise import Exercise, Mistake, Probe
from ..programs.observation import Observation
from ..programs.recorded import from_plain, to_plain
from ..worker import wire
from .aspects import ASPECTS, OF_A_CALL, Piece, pieces
from .close import coarse

KILLED = ("timed_out", "died")

MOST_RECORDED = 50_000
"""Observations of right programs and known mistakes that are held; a course of 25 exercises has some 16,000."""

_made: dict[int, tuple[dict[str, Any], Observation]] = {}
"""By the identity of the data each was made from, which is held, too, so that nothing else gets it."""


class Named(NamedTuple):
    """A mistake, the aspects that show it, and those in which more is wrong than it explains.

    On a card it is a belief, and `question` the one whose answer betrays it.
    """

    mistake: Mistake
    aspects: tuple[str, ...] = ("",)
    waiting: tuple[str, ...] = ()
    question: str = ""


Place = tuple[str, int]
"""Where an observation stands: its probe, and its number there."""


def name_mistake(exercise: Exercise, part: str, observe: Callable[[str], list[Observation]]) -> Named | None:
    """The mistake of `part` that the student's program looks like; None if none or several do. `observe` runs a probe.

    It must be the only one to fit every probe of the first aspect that failed, and what is right before it; of several
    the one that fits all aspects. If none does, float64 arrays are compared as if they were float32.
    """
    candidates = [mistake for mistake in exercise.mistakes if mistake.part == part]
    seen: dict[Place, list[Piece]] = {}
    for probe in exercise.probes if candidates else ():
        if probe.part != part:
            continue
        found = observe(probe.name)
        if any(observation.ending in KILLED for observation in found):
            return None
        if probe.card:
            return _belief(found[0], candidates, probe)
        truth = list(map(_recorded, probe.expected))
        if len(found) != len(truth):
            return None
        for number, pieces_there in enumerate(pieces(found, truth, probe.aspect)):
            seen[probe.name, number] = pieces_there
    return _named(candidates, seen)


def _recorded(plain: dict[str, Any]) -> Observation:
    """The observation that an exercise's data holds so: made once, as every program is held against all of them."""
    if len(_made) > MOST_RECORDED:
        _made.clear()
    made = _made.get(id(plain)) or _made.setdefault(id(plain), (plain, from_plain(plain)))
    return made[1]


def _named(candidates: list[Mistake], seen: dict[Place, list[Piece]]) -> Named | None:
    failed = {piece.aspect for there in seen.values() for piece in there if piece.failed}
    first = next((aspect for aspect in ASPECTS if aspect in failed), None)
    if first is None:
        return None
    until = ASPECTS[: ASPECTS.index(first) + 1]
    token = coarse.set(False)
    try:
        fitting = _fitting(candidates, seen, until)
        if not fitting:
            coarse.set(True)
            fitting = _fitting(candidates, seen, until)
        if len(fitting) != 1:
            return None
        left = failed & set(_unlike(fitting[0], seen, ASPECTS))
    finally:
        coarse.reset(token)
    also = [aspect for aspect in OF_A_CALL if aspect in failed - left - {first}]
    return Named(fitting[0], (first, *also), tuple(aspect for aspect in ASPECTS if aspect in left))


def _fitting(candidates: list[Mistake], seen: dict[Place, list[Piece]], until: tuple[str, ...]) -> list[Mistake]:
    """The mistakes that the student's program looks like up to some aspect; of several those that fit all."""
    fitting = [mistake for mistake in candidates if not any(_unlike(mistake, seen, until))]
    if len(fitting) > 1:
        fitting = [mistake for mistake in fitting if not any(_unlike(mistake, seen, ASPECTS))]
    return fitting


def _unlike(mistake: Mistake, seen: dict[Place, list[Piece]], aspects: tuple[str, ...]) -> Iterator[str]:
    """The aspects, of these, in which the student's program does not do what the mistake does; one by one, as found."""
    for (probe, number), there in seen.items():
        shown = mistake.shows[probe]
        asked = [piece for piece in there if piece.aspect in aspects]
        other = _recorded(shown[number]) if asked and number < len(shown) else None
        yield from (piece.aspect for piece in asked if other is None or not piece.like(other))


def _belief(seen: Observation, candidates: list[Mistake], probe: Probe) -> Named | None:
    """The belief behind the first answer, in prompt order, that betrays one; the self-check's questions come first."""
    answers = card_answers(seen)
    public = card_answers(from_plain(probe.expected[0]))
    for question in sorted(probe.card, key=lambda question: question not in public):
        for mistake in candidates:
            shows = mistake.shows[probe.name]
            if question in shows and question in answers and shows[question] == answers[question]:
                return Named(mistake, question=question)
    return None


def card_answers(seen: Observation) -> dict[str, Any]:
    """A card's answers by question, as plain data."""
    if not isinstance(seen.node, wire.Mapping):
        return {}
    plain = to_plain(seen)["value"]["dict"]
    return {question: answer for question, answer in plain if isinstance(question, str)}
