"""A course folder, driven in this process: release, collect, grade, feed back, export with nbgrader's own code.

nbgrader's commands take two seconds each to start, and stop a class at the first surprise.
"""

from __future__ import annotations

import glob
import logging
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.converters import GenerateAssignment, GenerateFeedback
from nbgrader.converters.base import BaseConverter
from nbgrader.coursedir import CourseDirectory
from traitlets.config.loader import PyFileConfigLoader

from ..course import Course
from ..errors import KataError
from ..record import Record
from ..records import read_records
from ..settings import FRESH, GRADING, JOBS
from ..submission import Submission
from ..text import Text, printable
from .ahead import Ahead
from .collecting import Collection, collect
from .export import QuotedCsvExport
from .exporter import AutogradeAll
from .folders import (
    forget,
    has_record,
    has_verdict,
    record_path,
    released_notebooks,
    step_folder,
    students_of,
    take_brackets_as_names,
    wrong_with_id,
)
from .gradebook import ClassStops, class_in_progress, keep_gradebooks_open
from .rebuild import read_submission
from .regrading import Change, Notebook, keep_what_counts, look_up
from .release import put_scripts_on_path
from .sandboxed import GradeInSandbox
from .timestamps import read_timestamp

AHEAD = 8
"""How many students' notebooks are read before they are filed."""

OnDone = Callable[[str, list[Record], str], None]
"""Called after each student with the id, the records, and in one line what went wrong, if anything did."""


class Classroom:
    """The course in one folder, as its nbgrader_config.py has it.

    `choices` (isolation, device, seconds, memory, lang, fresh, jobs) go before those in nbgrader_config.py, but for
    what is chosen anyway: an option's default leaves them as they are.
    """

    def __init__(self, root: Path, **choices: Any) -> None:
        put_scripts_on_path()
        take_brackets_as_names()
        keep_gradebooks_open()
        self.root = root.resolve()
        if not (self.root / "nbgrader_config.py").is_file():
            raise KataError(f"{self.root} is no course: it has no nbgrader_config.py")
        self.config = PyFileConfigLoader("nbgrader_config.py", path=str(self.root)).load_config()
        usual = {option.name: option.default for option in (*GRADING, FRESH, JOBS)}
        chosen = {name: value for name, value in choices.items() if value != usual.get(name)}
        self.config.GradeInSandbox.update(chosen)

    @property
    def exercises(self) -> Course:
        """The course that the class's exercises are of."""
        return GradeInSandbox(config=self.config).exercises(str(self.root))

    def grader(self) -> Ahead:
        """The grader of this course, starting; it warms up while other things are done."""
        return GradeInSandbox(config=self.config).grader(str(self.root))

    def generate(self, unit: str) -> None:
        """Release a unit and enter it into the gradebook, as `nbgrader generate_assignment --force` does."""
        try:
            self._convert(GenerateAssignment, unit)
        except KataError as error:
            raise KataError(f"unit {unit!r} cannot be released: {error}") from None

    def collect(self, unit: str, places: Sequence[Path] = (), *, force: bool = False) -> Collection:
        """Sort what was handed in into `submitted/`; by default what lies in `downloaded/<unit>/archive/`."""
        course = self._directory(unit)
        notebooks = [id.split("/")[1] for id in self.exercises.known() if id.split("/")[0] == unit]
        return collect(course, unit, notebooks, places or [self.archive(unit)], force=force)

    def archive(self, unit: str) -> Path:
        """Where to put what a learning platform gives."""
        return self.root / "downloaded" / unit / "archive"

    def students(self, unit: str) -> list[str]:
        """Who has handed in something for a unit."""
        return students_of(self._directory(unit), unit)

    def refused(self, students: Iterable[str]) -> list[str]:
        """Why some of these cannot be graded: nbgrader could not carry their ids."""
        return [reason for reason in map(wrong_with_id, students) if reason]

    def notebooks(self, unit: str, *, tell: bool = True) -> list[str]:
        """The notebooks of a unit that are graded, of which the gradebook is told; KataError if it is not released."""
        return released_notebooks(self._directory(unit), unit, self.exercises, tell=tell)

    def wrong_with_time(self, unit: str, student: str) -> Text | None:
        """What is to be said of when a student handed in a unit, if anything is."""
        return read_timestamp(Path(step_folder(self._directory(unit), "submitted", unit, student))).problem

    def autograde(self, unit: str, students: Iterable[str] = (), on_done: OnDone | None = None) -> list[Record]:
        """Grade each student by itself, so that whatever happens to one leaves the others alone."""
        course = self._directory(unit)
        records: list[Record] = []
        wanted, names = list(students) or self.students(unit), self.notebooks(unit)
        try:
            with class_in_progress():
                for student in self._in_turn(course, unit, names, wanted):
                    graded, problem = self._autograde(course, unit, student)
                    records += graded
                    if on_done:
                        on_done(printable(student), graded, problem)
        except BaseException as error:
            self.grader().close()
            if isinstance(error, ClassStops):
                raise KataError(str(error)) from None
            raise
        return records

    def regrade(
        self, unit: str, students: Iterable[str] = (), *, dry_run: bool = False, allow_lower: bool = False
    ) -> Iterator[Change]:
        """Grade anew after graders have changed, notebook by notebook; what lowers a grade is filed only if allowed.

        A person's scores stay. A `dry_run` files nothing.
        """
        course = self._directory(unit)
        names = self.notebooks(unit, tell=not dry_run)
        wanted = [student for student in list(students) or self.students(unit) if not wrong_with_id(student)]
        try:
            for student in self._in_turn(course, unit, names, wanted):
                notebooks = [Notebook(name, unit, student) for name in names]
                with Gradebook(course.db_url, course.course_id) as gradebook:  # before the first of them is filed
                    had = [look_up(gradebook, notebook) for notebook in notebooks]
                for notebook, before in zip(notebooks, had, strict=True):
                    submission = _handed_in(course, notebook)
                    change = Change(before, self.grader().grade(submission))
                    if not dry_run and (allow_lower or not change.lower):
                        self.grader().know(submission, change.after)
                        change = self._file(course, change, notebook, allow_lower=allow_lower)
                    yield change
        except ClassStops as error:
            raise KataError(str(error)) from None
        finally:
            self.grader().close()

    def _file(self, course: CourseDirectory, change: Change, notebook: Notebook, *, allow_lower: bool) -> Change:
        """Have nbgrader file what was found, unless all of it is there."""
        name, unit, student = notebook
        graded = Path(step_folder(course, "autograded", unit, student), f"{name}.ipynb")
        if change.stands and has_verdict(graded) and has_record(course, notebook, change.after):
            return change
        if problem := change.other_points:
            return change._replace(problem=problem)
        try:
            said = self._convert(AutogradeAll, unit, glob.escape(student), name)
        except KataError as error:
            forget(self._directory(unit, student=student, notebook=name), unit, student)
            said = str(error)
        if change.had and not allow_lower:
            with Gradebook(course.db_url, course.course_id) as gradebook:
                keep_what_counts(gradebook, notebook, change.had)
        return change._replace(filed=not said, problem=Text(said, said) if said else None)

    def begin(self, unit: str, students: Iterable[str] = ()) -> None:
        """Have the grader work ahead on a unit that will be graded next; KataError if it is not released."""
        course, names = self._directory(unit), self.notebooks(unit)
        self._begin(course, unit, names, list(students) or self.students(unit))

    def _in_turn(self, course: CourseDirectory, unit: str, names: list[str], students: Sequence[str]) -> Iterator[str]:
        """Each student, when the next ones have been begun."""
        ahead = iter(students)
        self._begin(course, unit, names, islice(ahead, AHEAD))
        for student in students:
            self._begin(course, unit, names, islice(ahead, 1))
            yield student

    def _begin(self, course: CourseDirectory, unit: str, names: list[str], students: Iterable[str]) -> None:
        grader = self.grader()
        for student in students:
            for name in names if not wrong_with_id(student) else ():
                grader.begin(_handed_in(course, Notebook(name, unit, student)))

    def _autograde(self, course: CourseDirectory, unit: str, student: str) -> tuple[list[Record], str]:
        if reason := wrong_with_id(student):
            return [], reason
        try:
            problem = self._convert(AutogradeAll, unit, glob.escape(student))
        except KataError as error:
            problem = str(error)
            forget(course, unit, student)
        kept = record_path(course, unit, student, "*")
        records = [record for path in sorted(kept.parent.glob(kept.name)) for record in read_records(path)]
        return records, problem or ("" if records else "nothing was handed in")

    def feedback(self, unit: str, student: str = "*") -> Path:
        """Write the feedback pages, as `nbgrader generate_feedback --force` does; the folder they are in."""
        try:
            self._convert(GenerateFeedback, unit, student)
        except KataError as error:
            raise KataError(f"feedback for unit {unit!r} is incomplete: {error}") from None
        return self.root / str(self._directory(unit).feedback_directory)

    def export(self, path: Path) -> Path:
        """Write the scores as CSV, as `nbgrader export` does."""
        course = self._directory("")
        with Gradebook(course.db_url, course.course_id) as gradebook:
            QuotedCsvExport(to=str(path), log=_Lines().log).export(gradebook)
        return path

    def _directory(
        self, unit: str, lines: _Lines | None = None, student: str = "*", notebook: str = "*"
    ) -> CourseDirectory:
        ids = {"assignment_id": unit, "student_id": student, "notebook_id": notebook}
        return CourseDirectory(config=self.config, root=str(self.root), log=(lines or _Lines()).log, **ids)

    def _convert(self, kind: type[BaseConverter], unit: str, student: str = "*", notebook: str = "*") -> str:
        """Run one of nbgrader's converters; the first error it logged. KataError with that error if it failed."""
        lines = _Lines(logging.ERROR)
        course = self._directory(unit, lines, student, notebook)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # nbgrader's use of SQLAlchemy warns about itself
                kind(coursedir=course, config=self.config, log=lines.log, force=True).start()
        except Exception as error:  # noqa: BLE001 - nbgrader raises anything; the class goes on
            raise KataError(lines.reason() or f"{type(error).__name__}: {error}") from None
        return lines.reason()


def _handed_in(course: CourseDirectory, notebook: Notebook) -> Submission:
    """What a student handed in of a notebook."""
    name, unit, student = notebook
    return read_submission(
        Path(step_folder(course, "submitted", unit, student), f"{name}.ipynb"), student, f"{unit}/{name}"
    )


class _Lines(logging.Handler):
    """Keeps what nbgrader logs, so that one line of it can be shown."""

    def __init__(self, level: int = logging.CRITICAL) -> None:
        super().__init__(level)
        self.texts: list[str] = []
        self.log = logging.Logger("kata", level)
        self.log.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())

    def reason(self) -> str:
        """The exception at the end of the first traceback, else the first message, in one line."""
        for text in self.texts:
            if text.startswith("Traceback"):
                last = [line for line in text.splitlines() if re.match(r"[\w.]+(: |$)", line)][-1]
                return last.removeprefix(f"{KataError.__module__}.{KataError.__name__}: ")
        return " ".join(self.texts[0].split()) if self.texts else ""
