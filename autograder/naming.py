"""Names a mistake: the one known program that behaves like the student's on every probe of the part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import wire
from .compare import difference
from .exercise import Exercise, Mistake
from .observation import Observation, from_plain, to_plain

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
            return _belief(seen[0], candidates, probe.name)
        candidates = [mistake for mistake in candidates if same(seen, mistake.shows[probe.name])]
    return candidates[0] if len(candidates) == 1 else None


def same(seen: list[Observation], shown: list[dict[str, Any]], slack: float = 1.0) -> bool:
    """Whether observations are, within tolerance, the ones that were written down."""
    return len(seen) == len(shown) and all(
        difference(one, from_plain(two), exact=True, slack=slack) is None for one, two in zip(seen, shown, strict=True)
    )


def _belief(seen: Observation, candidates: list[Mistake], probe: str) -> Mistake | None:
    """The belief behind the first answer, in the card's own order, that betrays one."""
    answers = card_answers(seen)
    for question, answer in answers.items():
        for mistake in candidates:
            if question in mistake.shows[probe] and mistake.shows[probe][question] == answer:
                return mistake
    return None


def card_answers(seen: Observation) -> dict[str, Any]:
    """A card's answers by question, as plain data."""
    if not isinstance(seen.node, wire.Mapping):
        return {}
    plain = to_plain(seen)["value"]["dict"]
    return {question: answer for question, answer in plain if isinstance(question, str)}
