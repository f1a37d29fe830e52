"""What each test of an exercise is worth."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path

from ..exercise import Exercise
from ..record import Visibility
from ..text import Text
from .probes import ProbeFunction

PUBLIC_SHARE = Fraction(4, 10)


@dataclass(frozen=True)
class Spec:
    """What the engine knows of a pytest item. `sentence` is what it states, in the learner's words."""

    id: str
    part: str
    visibility: Visibility
    points: float | None = None
    sentence: Text = Text()


@dataclass(frozen=True)
class Grader:
    """All tests of one exercise, in order, its probes, and the hash of the files they come from."""

    exercise: Exercise
    tests: tuple[Spec, ...]
    probes: dict[str, ProbeFunction]
    hash: str

    @cached_property
    def points(self) -> dict[Spec, Fraction]:
        """What each test is worth: its own points, or its share of what its side of the part has left."""
        worth: dict[Spec, Fraction] = {}
        for test in self.tests:
            mine, total = self._side(test)
            fixed = [points for other in mine if (points := self._fixed(other)) is not None]
            share = (total - sum(fixed, Fraction())) / max(1, len(mine) - len(fixed))
            own = self._fixed(test)
            worth[test] = share if own is None else own
        return worth

    def _fixed(self, test: Spec) -> Fraction | None:
        """The points that the course's file gives a test, or those of its mark, as its part has more or less here."""
        chosen = self.exercise.chosen
        if (given := chosen.checks.get(test.visibility, {}).get(test.id)) is not None:
            return Fraction(str(given))
        if test.points is None:
            return None
        part = self.exercise.part(test.part).points
        usual = chosen.usual.get(test.part, part)
        return Fraction(str(test.points)) * Fraction(str(part)) / Fraction(str(usual))

    def wrong_points(self, test: Spec) -> str:
        """What is wrong with the points of a test's side of its part, which must come out even; empty if nothing is."""
        mine, total = self._side(test)
        given = sum((self.points[other] for other in mine), Fraction())
        if given == total and all(self.points[other] >= 0 for other in mine):
            return ""
        asked = sum(self._fixed(other) or 0 for other in mine)
        return f"the {test.visibility} tests of part {test.part!r} ask for {float(asked):g} of {float(total):g} points"

    def _side(self, test: Spec) -> tuple[list[Spec], Fraction]:
        """The public or the hidden tests of a test's part, and what they are worth together."""
        mine = [other for other in self.tests if (other.part, other.visibility) == (test.part, test.visibility)]
        share = PUBLIC_SHARE if test.visibility == "public" else 1 - PUBLIC_SHARE
        return mine, share * Fraction(str(self.exercise.part(test.part).points))


def files_hash(files: list[Path]) -> str:
    """One hash over the files a grader is made of."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes() if file.is_file() else b"")
    return digest.hexdigest()[:16]
