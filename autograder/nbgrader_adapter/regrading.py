"""A class graded again after its graders changed: what each student had, what each has now, and nothing lost."""

from __future__ import annotations

from typing import NamedTuple

from ..record import Record


class Change(NamedTuple):
    """What grading a notebook anew found. `before` is None where there was no verdict, or only a fault of the kit's.

    `filed` says whether the gradebook has what is now; `problem` why that could not be done, in one line.
    """

    before: Record | None
    after: Record
    filed: bool = False
    problem: str = ""

    @property
    def lower(self) -> bool:
        """Whether the student would lose points."""
        return self.before is not None and self.after.score < self.before.score

    @property
    def moves(self) -> bool:
        """Whether the student's points are others than before."""
        return self.before is None or self.after.score != self.before.score
