"""What all calls of a part show together, where one of them does not tell: always one answer, or never the same one."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..exercise import Exercise
from ..programs.observation import Observation
from ..programs.recorded import from_plain
from ..text import Text
from . import hints
from .compare import value_difference
from .naming import KILLED

FEWEST = 3
"""How many answers must be one and the same before that is said."""


class Pair(NamedTuple):
    """What a call of the student's showed, and what the right program shows."""

    got: Observation
    right: Observation


def together(exercise: Exercise, part: str, observe: Callable[[str], list[Observation]]) -> Text | None:
    """The one thing to be said of all plain calls of a part's functions, or None. `observe` runs a probe."""
    functions = exercise.part(part).parameters
    pairs: list[Pair] = []
    for probe in exercise.probes:
        if probe.part != part or probe.card:
            continue
        seen = observe(probe.name)
        if len(seen) != len(probe.expected) or any(one.ending in KILLED for one in seen):
            return None
        pairs += map(Pair, seen, map(from_plain, probe.expected))
    plain = [pair for pair in pairs if pair.right.ending == "returned" and pair.got.call.split("(")[0] in functions]
    if any(pair.got.ending != "returned" or pair.got.node is None for pair in plain):
        return None
    return _constant(plain) or _unsteady(plain)


def _constant(pairs: list[Pair]) -> Text | None:
    """One answer to all calls, of which several want another."""
    answers = [pair.got.node for pair in pairs]
    if len(answers) < FEWEST or any(answer != answers[0] for answer in answers):
        return None
    wanted = [pair.right for pair in pairs]
    differ = any(value_difference(one, wanted[0]) is not None for one in wanted)
    return hints.CONSTANT if differ else None


def _unsteady(pairs: list[Pair]) -> Text | None:
    """Two answers to one call; that it is one is sure only where the call is shown in full and wants one answer."""
    first: dict[str, Pair] = {}
    for pair in pairs:
        before = first.setdefault(pair.got.call, pair)
        whole = "…" not in pair.got.call and value_difference(before.right, pair.right) is None
        if whole and value_difference(before.got, pair.got) is not None:
            return hints.UNSTEADY_CALL
    return None
