"""Names a mistake: the one known program that behaves like the student's on every probe of the part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..exercise import Exercise, Mistake, Probe
from ..programs.observation import Observation
from ..programs.recorded import from_plain, to_plain
from ..worker import wire
from .compare import difference

KILLED = ("timed_out", "died")


def name_mistake(exercise: Exercise, part: str, observe: Callable[[str], list[Observation]]) -> Mistake | None:
    """The mistake of `part` that fits every probe, or None if none or several fit. `observe` runs a probe by name."""
    candidates = [mistake for mistake in exercise.mistakes if mistake.id.split(".")[0] == part]
    for probe in exercise.probes:
        if probe.part != part or not candidates:
            continue
        seen = observe(probe.name)
        if any(observation.ending in KILLED for observation in seen):
            return None
        if probe.card:
            return _belief(seen[0], candidates, probe)
        candidates = [m for m in candidates if same(seen, m.shows[probe.name], truth=probe.expected)]
    return candidates[0] if len(candidates) == 1 else None


def same(
    seen: list[Observation], shown: list[dict[str, Any]], slack: float = 1.0, truth: list[dict[str, Any]] | None = None
) -> bool:
    """Whether observations are, within tolerance, the ones that were written down.

    Whether a result shares memory counts only where its value is right (`truth`): `a.T`, `a.T.clone()` are one mistake.
    """
    if len(seen) != len(shown):
        return False
    for number, (one, plain) in enumerate(zip(seen, shown, strict=True)):
        two = from_plain(plain)
        if truth is not None and _value_differs(two, from_plain(truth[number])):
            one, two = one.without("memory"), two.without("memory")
        if difference(one, two, exact=True, slack=slack) is not None:
            return False
    return True


def _value_differs(one: Observation, truth: Observation) -> bool:
    found = difference(one, truth)
    return found is not None and found.rung not in ("arguments", "memory")


def _belief(seen: Observation, candidates: list[Mistake], probe: Probe) -> Mistake | None:
    """The belief behind the first answer, in prompt order, that betrays one."""
    answers = card_answers(seen)
    for question in probe.card:
        for mistake in candidates:
            shows = mistake.shows[probe.name]
            if question in shows and question in answers and shows[question] == answers[question]:
                return mistake
    return None


def card_answers(seen: Observation) -> dict[str, Any]:
    """A card's answers by question, as plain data."""
    if not isinstance(seen.node, wire.Mapping):
        return {}
    plain = to_plain(seen)["value"]["dict"]
    return {question: answer for question, answer in plain if isinstance(question, str)}
