"""How nbgrader reads what was handed in: as data, rebuilt around the released notebook."""

from __future__ import annotations

import copy
import datetime
import os
import re
import shutil
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbconvert.writers.files import FilesWriter
from nbformat.notebooknode import NotebookNode
from nbgrader.converters import Autograde
from nbgrader.converters.base import BaseConverter, NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import parse_utc, setenv

from ..errors import KataError
from ..submission import Submission
from ..text import printable
from .exchange import SECRET, read_secret
from .folders import forget, found, has_verdict, released_notebooks, step_folder, wrong_with_id
from .gradebook import class_in_progress, keep_gradebooks_open, or_stop, others_keep_their_scores
from .rebuild import read_submission, rebuild, texts_of
from .sandboxed import GradeInSandbox
from .timestamps import TIMESTAMP, read_timestamp


def read_time_stamps_as_data() -> None:
    """Have all of nbgrader, formgrader too, read a student's time stamp as autograde does here.

    nbgrader opens whatever lies there: a pipe stops the teacher's Jupyter, and a text without a date the list of
    submissions.
    """
    from nbgrader.apps.api import NbGraderAPI

    def read(api: Any, unit: str, student: str) -> datetime.datetime | None:
        folder = step_folder(api.coursedir, "submitted", unit, student)
        return SubmittedFiles.get_existing_timestamp(api.coursedir, folder)

    CourseDirectory.get_existing_timestamp = SubmittedFiles.get_existing_timestamp
    NbGraderAPI.get_submitted_timestamp = read


class SubmittedFiles(CourseDirectory):
    """The course folder as autograde sees it here: of what was handed in, the notebooks and a sound time stamp only.

    nbgrader would copy every other file beside the graded notebook and from there into the feedback, also what a
    link points to.
    """

    def get_existing_timestamp(self, dest_path: str) -> datetime.datetime | None:
        """When the submission in this folder was handed in; None where the file is missing, a link, or no date."""
        text = read_timestamp(Path(dest_path)).text
        return parse_utc(text) if text else None


class SubmissionExporter(NotebookExporter):
    """Reads whatever was handed in as data, and rebuilds it around the released notebook.

    nbgrader makes one exporter per run, hands it the converter, and only then touches the first submission. That is
    the one moment at which configuration can decide how a submission's folder is treated.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)  # type: ignore[no-untyped-call]
        converter: Any = self.parent
        keep_gradebooks_open()
        self.submission: Submission | None = None
        self.faults: list[str] = []
        self.course: CourseDirectory = converter.coursedir
        self.assignments: dict[str, list[str]] = converter.assignments
        try:
            step = GradeInSandbox(parent=self)
            self.exercises = step.exercises(self.course.root)
            self._list_what_is_to_be_graded()
            self.grader = step.grader(self.course.root)
        except KataError as error:
            self.log.error("%s", error)
            raise NbGraderException(str(error)) from None
        if not converter.force:
            for folder, paths in self.assignments.items():
                self._remove_what_was_cut_off(folder, paths)
        converter.writer = Writer(parent=converter)  # type: ignore[no-untyped-call]
        traits = {name: getattr(self.course, name) for name in self.course.trait_names(config=True)}
        converter.coursedir = SubmittedFiles(parent=self.course.parent, **{**traits, "ignore": ["*"]})
        self._other_hook = converter.pre_convert_hook
        converter.pre_convert_hook = self._before_student
        self._convert = converter.convert_notebooks
        converter.convert_notebooks = self._convert_notebooks
        converter.convert_single_notebook = self._convert_single_notebook

    def from_filename(self, filename: str, resources: Any = None, **kw: Any) -> Any:
        """Read the submission, and take its code into the released notebook."""
        ids = resources["nbgrader"]
        self.submission = self._read(filename)
        if self.submission.problem:
            self.log.warning("%s: %s", filename, self.submission.problem.en)
        exercise = self.exercises.exercise(self.submission.exercise)
        rebuilt = rebuild(*self._released(ids, resources), self.submission, exercise)
        return self.from_notebook_node(rebuilt, resources, **kw)  # type: ignore[no-untyped-call]

    def tells(self, exercise: str) -> bool:
        """Whether learners of this course read the messages of hidden checks."""
        return self.exercises.exercise(exercise).chosen.hidden_messages

    def _released(self, ids: dict[str, str], resources: Any) -> tuple[NotebookNode, dict[str, str]]:
        """A copy of the released notebook after nbgrader's first pass, once for a class; and the texts of its cells by
        name as they were before, which is how students got them.

        nbgrader's own steps of that pass restore locked cells and metadata, and look at nothing else; of a submission
        nothing but the code is taken.
        """
        path = Path(step_folder(self.course, "release", ids["assignment"])) / f"{ids['notebook']}.ipynb"
        with class_in_progress() as kept:
            if path not in kept.released:
                handed_out = nbformat.read(path, as_version=4)
                self._register_steps(sanitizing=True)
                nb, _ = self._preprocess(handed_out, self._init_resources(resources))  # type: ignore[no-untyped-call]
                self._register_steps(sanitizing=False)
                kept.released[path] = nb, texts_of(handed_out)
            nb, texts = kept.released[path]
        return copy.deepcopy(nb), texts

    def _register_steps(self, *, sanitizing: bool) -> None:
        """Register the steps of nbgrader's first or second pass."""
        converter: Any = self.parent
        converter._sanitizing = sanitizing
        converter._init_preprocessors()
        converter._sanitizing = True  # by which nbgrader also knows where it reads from: `submitted/`, in either pass
        self.optimistic_validation = not sanitizing  # a graded notebook is looked at once, not after each step

    def _convert_single_notebook(self, path: str) -> None:
        """nbgrader's two passes over a notebook in one."""
        self._register_steps(sanitizing=False)
        with setenv(NBGRADER_EXECUTION="autograde"):
            BaseConverter.convert_single_notebook(self.parent, path)

    def _convert_notebooks(self) -> None:
        with class_in_progress():
            self._convert()
        if self.faults and not isinstance(self.parent, AutogradeAll):  # which reads the records
            self.log.error("the kit itself failed for %s; they wait for a person", ", ".join(self.faults))
            raise NbGraderException("grader_error")

    def _before_student(self, **about: Any) -> None:
        """nbgrader's hook before it copies anything: forget the last verdict, keep the time stamp and the secret."""
        folder = os.path.dirname(about["notebooks"][0])
        unit, student = self._ids(folder)
        forget(self.course, unit, student)
        stamp = read_timestamp(Path(folder))
        if stamp.problem:
            self.log.warning("%s: %s", printable(student), stamp.problem.en)
        graded = Path(step_folder(self.course, "autograded", unit, student))
        with or_stop(graded):
            graded.mkdir(parents=True, exist_ok=True)
            for name, text in ((TIMESTAMP, stamp.text), (SECRET, read_secret(Path(folder)))):
                if text:
                    (graded / name).unlink(missing_ok=True)
                    (graded / name).write_text(text)
        following = next((other for other in sorted(self.assignments) if other > folder), "")
        for path in [*about["notebooks"], *self.assignments.get(following, [])]:
            self.grader.begin(self._read(path))
        if self._other_hook:
            self._other_hook(**about)

    def _list_what_is_to_be_graded(self) -> None:
        """Every released notebook in every folder that nbgrader was asked for; a missing one gets a verdict too."""
        names: dict[str, list[str]] = {}
        for folder in found(step_folder(self.course, "submitted", self.course.assignment_id, self.course.student_id)):
            unit, student = self._ids(folder)
            if reason := wrong_with_id(student):
                self.log.error("%s", reason)
                self.assignments.pop(folder, None)
                continue
            names[unit] = names.get(unit) or released_notebooks(self.course, unit, self.exercises)
            self.assignments[folder] = [os.path.join(folder, f"{name}.ipynb") for name in names[unit]]

    def _remove_what_was_cut_off(self, folder: str, paths: list[str]) -> None:
        """nbgrader takes what it finds in autograded/ for done; where a run was cut off, that is no verdict."""
        graded = Path(step_folder(self.course, "autograded", *self._ids(folder)))
        undated = bool(read_timestamp(Path(folder)).text and not read_timestamp(graded).text)
        books = [graded / Path(path).name for path in paths]
        missing = [book for book in books if undated or not has_verdict(book)]
        if missing and graded.exists():
            self.log.warning("%s was cut off; it is graded anew", graded)
            for book in missing:
                book.unlink(missing_ok=True)
            if self.course.notebook_id == "*":
                shutil.rmtree(graded)

    def _read(self, path: str) -> Submission:
        unit, student = self._ids(os.path.dirname(path))
        return read_submission(Path(path), student, f"{unit}/{Path(path).stem}")

    def _ids(self, folder: str) -> tuple[str, str]:
        name = f"[^{re.escape(os.sep)}]+"
        pattern = step_folder(self.course, "submitted", f"(?P<unit>{name})", f"(?P<student>{name})", escape=True)
        if found := re.fullmatch(pattern, folder):
            return found["unit"], found["student"]
        raise KataError(f"{folder} is no submission folder of this course; it should match {pattern}")


class AutogradeAll(Autograde):
    """nbgrader's, without its complaint about a folder that holds no notebook; the exporter lists what to grade."""

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """Without a zero for a notebook that nobody asked for, and that is not there."""
        with others_keep_their_scores(self.coursedir, assignment_id, student_id):
            super().init_assignment(assignment_id, student_id)

    def init_notebooks(self) -> None:
        """Leave the list to the exporter."""
        self.assignments: dict[str, list[str]] = {}
        self.notebooks: list[str] = []


class Writer(FilesWriter):
    """nbconvert's, which says what to do when the disk is full."""

    def write(self, output: Any, resources: Any, notebook_name: Any = None, **kw: Any) -> Any:
        """Write a graded notebook."""
        with or_stop(self.build_directory):
            return super().write(output, resources, notebook_name, **kw)  # type: ignore[no-untyped-call]
