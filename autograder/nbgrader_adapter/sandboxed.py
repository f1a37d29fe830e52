"""The step that takes the place of nbgrader's Execute: no kernel ever starts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode
from nbgrader.converters import Autograde
from nbgrader.preprocessors import (
    Execute,
    NbGraderPreprocessor,
    SaveAutoGrades,
)
from traitlets import Bool, Float, Int, Unicode

from .. import settings
from ..course import Course, find
from ..errors import KataError
from ..record import Record, without_hidden_messages
from ..records import keep_records
from ..sandbox import levels
from ..settings import Option
from ..submission import Submission
from ..text import language
from ..worker.limits import Limits
from .ahead import Ahead, grader_of
from .folders import record_path
from .gradebook import SaveVerdict, Settle, or_stop
from .rebuild import failed, grade_cells, show


def autograde_preprocessors() -> list[type]:
    """nbgrader's own list for the grading pass, with the sandbox in the place of the kernel."""
    steps = list(Autograde.autograde_preprocessors.default())
    steps[steps.index(Execute)] = GradeInSandbox
    steps[steps.index(SaveAutoGrades)] = SaveVerdict
    return [*steps, Settle]


def _trait(option: Option[Any]) -> Any:
    """An option of the kit as nbgrader_config.py can say it."""
    kinds: dict[type, Any] = {str: Unicode, int: Int, float: Float, bool: Bool}
    return kinds[type(option.default)](option.default, help=option.help).tag(config=True)


class GradeInSandbox(NbGraderPreprocessor):
    """Takes the place of nbgrader's Execute: writes the verdict on each part into the part's grade cell."""

    solutions = _trait(settings.SOLUTIONS)
    state = _trait(settings.STATE)
    isolation = _trait(settings.ISOLATION)
    device = _trait(settings.DEVICE)
    seconds = _trait(settings.SECONDS)
    memory = _trait(settings.MEMORY)
    lang = _trait(settings.LANG)
    fresh = _trait(settings.FRESH)
    jobs = _trait(settings.JOBS)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Grade the submission that the exporter has just read."""
        ids = resources["nbgrader"]
        cells, lang = grade_cells(nb), language(self.lang)
        record = self._grade(self.parent.submission, cells)
        shown = record if self.parent.tells(record.exercise) else without_hidden_messages(record)
        for number, cell in enumerate(cells):
            show(cell, shown, lang, () if number else record.remarks)
        nbformat.validate(nb, relax_add_props=True)  # before any score is saved
        if any(check.outcome == "grader_error" for check in record.checks):
            self.parent.faults.append(f"{record.exercise} of {record.student}")
        path = record_path(self.parent.course, ids["assignment"], ids["student"], ids["notebook"])
        with or_stop(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            keep_records(path, [record])
        return nb, resources

    def grader(self, root: str) -> Ahead:
        """The grader that these settings ask for; KataError if this machine or this course cannot have it."""
        solutions = Path(root, self.solutions) if self.solutions else None
        if solutions and not solutions.is_dir():
            raise KataError(
                f"{solutions} is missing; set c.GradeInSandbox.solutions to the folder of the hidden graders, "
                "or to '' to grade with the public checks only"
            )
        if self.jobs < 0:
            raise KataError(
                f"--jobs {self.jobs}: nobody can be graded by fewer than one; leave it out, or say 1 or more"
            )
        levels.choose(self.isolation, minimum="landlock")
        language(self.lang)  # a mistake in it is better found before the first student is graded
        limits = Limits(self.seconds, self.memory)
        course, state = self.exercises(root), Path(root, self.state)
        how = {"fresh": self.fresh, "jobs": self.jobs}
        return grader_of(course, solutions, self.isolation, self.device, state, limits, **how)

    def exercises(self, root: str) -> Course:
        """The course whose exercises a class has: the one that the hidden graders lie in."""
        return find(start=Path(root, self.solutions))

    def _grade(self, submission: Submission, cells: list[NotebookNode]) -> Record:
        try:
            grader: Ahead = self.parent.grader
            with or_stop(self.parent.course.root):
                return grader.grade(submission)
        except Exception as error:  # a fault of ours: shown as one, and never charged to the student
            self.log.exception("%s of %s could not be graded: %s", submission.exercise, submission.student, error)
            return failed(submission, cells)
