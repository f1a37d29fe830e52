"""A class graded again after its graders changed: what each student had, what each would have now, and what is lost."""

from __future__ import annotations

from typing import NamedTuple

from nbgrader.api import Gradebook, MissingEntry

from ..record import Record, part_outcome, part_score
from ..text import Text, fill
from .rebuild import GRADE_CELL

TINY = 1e-9
"""Points that nobody loses: sums in another order."""

OTHER_POINTS = Text(
    "the gradebook has other points for it; run `nbgrader generate_assignment {unit} --force` first",
    "成績簿の配点が違います。先に `nbgrader generate_assignment {unit} --force` を実行してください",
)


class Notebook(NamedTuple):
    """Which notebook of the gradebook is meant, in nbgrader's order."""

    name: str
    unit: str
    student: str


class Had(NamedTuple):
    """What the gradebook has of a notebook, by part: the kit's score (None while it waits), a person's, the maximum.

    `waits` says that somebody has to look though no person's score is there; `penalty` is what being late took.
    """

    kits: dict[str, float | None]
    persons: dict[str, float]
    worth: dict[str, float]
    waits: bool
    penalty: float

    @property
    def points(self) -> float | None:
        """What counts, but for the penalty; None if nothing was ever graded."""
        known = [score for score in self.kits.values() if score is not None]
        return self.sum(self.kits) if known or self.persons else None

    def sum(self, kits: dict[str, float | None]) -> float:
        """What counts with these scores of the kit's: a person's score goes before."""
        return sum(self.persons.get(part, score or 0.0) for part, score in kits.items())


class Change(NamedTuple):
    """What grading a notebook anew found. `filed` says whether the gradebook has it now, `problem` why it could not."""

    had: Had | None
    after: Record
    filed: bool = False
    problem: Text | None = None

    @property
    def kits(self) -> dict[str, float | None]:
        """The scores of now by part; None where the kit itself has failed."""
        parts = {part: self.after.part(part) for part in self.after.parts}
        return {
            part: None if part_outcome(checks) == "grader_error" else part_score(checks)
            for part, checks in parts.items()
        }

    @property
    def before(self) -> float | None:
        """The points that counted; None if nothing was graded."""
        return self.had.points if self.had else None

    @property
    def points(self) -> float:
        """The points that would count."""
        return self.had.sum(self.kits) if self.had else sum(score or 0.0 for score in self.kits.values())

    @property
    def moves(self) -> bool:
        """Whether other points would count than before."""
        return self.before is None or abs(self.points - self.before) > TINY

    @property
    def lower(self) -> bool:
        """Whether the student would have less: fewer points, or none for a part because the kit has failed in it."""
        if self.had is None or self.before is None:
            return False
        lost = [part for part, score in self.kits.items() if score is None and self.had.kits.get(part) is not None]
        return self.points < self.before - TINY or any(part not in self.had.persons for part in lost)

    @property
    def stands(self) -> bool:
        """Whether the gradebook has these very scores, and nobody is waited for."""
        return self.had is not None and self.had.kits == self.kits and not self.had.waits

    @property
    def other_points(self) -> Text | None:
        """What to do if the parts are worth something else in the gradebook."""
        worth = {part: sum(check.max_points for check in self.after.part(part)) for part in self.after.parts}
        known = self.had.worth if self.had else {}
        wrong = [part for part in known.keys() & worth.keys() if abs(known[part] - worth[part]) > TINY]
        return fill(OTHER_POINTS, unit=self.after.exercise.split("/")[0]) if wrong else None


def look_up(gradebook: Gradebook, notebook: Notebook) -> Had | None:
    """What the gradebook has of a notebook; None if it does not know it."""
    try:
        found = gradebook.find_submission_notebook(*notebook)
    except MissingEntry:
        return None
    grades = {grade.name.removesuffix(GRADE_CELL): grade for grade in found.grades if grade.cell_type == "code"}
    return Had(
        {part: grade.auto_score for part, grade in grades.items()},
        {part: grade.manual_score for part, grade in grades.items() if grade.manual_score is not None},
        {part: grade.max_score for part, grade in grades.items()},
        any(grade.needs_manual_grade and grade.manual_score is None for grade in grades.values()),
        found.late_submission_penalty or 0.0,
    )


def keep_what_counts(gradebook: Gradebook, notebook: Notebook, had: Had) -> None:
    """Take back what a new penalty for being late has taken of the points that counted before."""
    now = look_up(gradebook, notebook)
    if now is None or now.points is None or had.points is None:
        return
    if now.points - now.penalty < had.points - had.penalty - TINY:
        gradebook.find_submission_notebook(*notebook).late_submission_penalty = had.penalty
        gradebook.db.commit()
