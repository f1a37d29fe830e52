"""The nbgrader door: nbgrader keeps files, gradebook and feedback; what code earns is decided by the grading service.
This and nbgrader_course.py alone import nbgrader. No kernel is ever started, and nothing in a submission is trusted.

`nbgrader_config.py` puts SubmissionExporter, GradeInSandbox, FlagGraderErrors and NotebookExtractor in their places.
"""

from __future__ import annotations

import atexit
import datetime
import glob
import os
import re
import stat
import sys
import zipfile
import zlib
from concurrent.futures import Future, ThreadPoolExecutor
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import ExtractorPlugin
from nbgrader.preprocessors import (
    Execute,
    IncludeHeaderFooter,
    InstantiateTests,
    NbGraderPreprocessor,
    SaveAutoGrades,
    SaveCells,
)
from nbgrader.utils import parse_utc
from traitlets import Float, Unicode
from traitlets.config import Config

from . import exercise, notebook, sandbox
from .errors import KataError
from .notebook import Submission
from .rebuild import failed, grade_cells, read_submission, rebuild, show
from .record import Record, write_records
from .sandbox import Limits
from .service import GradingService

TIMESTAMP = "timestamp.txt"


# --- the course


def put_scripts_on_path() -> None:
    """nbgrader runs `alembic` by name when it makes a gradebook; this finds it without an activated environment."""
    scripts = str(Path(sys.executable).parent)
    if scripts not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])


def release_bytes(source: bytes) -> bytes:
    """The released notebook, byte for byte what `nbgrader generate_assignment` writes for this source notebook."""
    exporter = NotebookExporter(config=Config({"Exporter": {"default_preprocessors": []}}))
    for preprocessor in GenerateAssignment.preprocessors.default():
        if preprocessor not in (IncludeHeaderFooter, InstantiateTests, SaveCells):  # these need a course
            exporter.register_preprocessor(preprocessor)
    text, _ = exporter.from_notebook_node(nbformat.reads(source.decode(), as_version=4))
    return str(text).encode()


# --- what a student handed in


def autograde_preprocessors() -> list[type]:
    """nbgrader's own list for the grading pass, with the sandbox in the place of the kernel."""
    steps = list(Autograde.autograde_preprocessors.default())
    steps[steps.index(Execute)] = GradeInSandbox
    steps.insert(steps.index(SaveAutoGrades) + 1, FlagGraderErrors)
    return steps


class SubmittedFiles(CourseDirectory):
    """The course folder as autograde sees it here: of what was handed in, the notebooks and a sound time stamp only.

    nbgrader would copy every other file beside the graded notebook and from there into the feedback, also what a
    link points to.
    """

    def get_existing_timestamp(self, dest_path: str) -> datetime.datetime | None:
        """When the submission in this folder was handed in; None where the file is missing, a link, or no date."""
        text = read_timestamp(Path(dest_path))
        return parse_utc(text) if text else None


class SubmissionExporter(NotebookExporter):
    """Reads whatever was handed in as data, and rebuilds it around the released notebook.

    nbgrader makes one exporter per run, hands it the converter, and only then touches the first submission. That is
    the one moment at which configuration can decide how a submission's folder is treated.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)  # type: ignore[no-untyped-call]
        converter: Any = self.parent
        self.submission: Submission | None = None
        self.course: CourseDirectory = converter.coursedir
        self.assignments: dict[str, list[str]] = converter.assignments
        try:
            self._list_what_is_to_be_graded()
            self.grader = GradeInSandbox(parent=self).grader(self.course.root)
        except KataError as error:
            self.log.error("%s", error)
            raise NbGraderException(str(error)) from None
        traits = {name: getattr(self.course, name) for name in self.course.trait_names(config=True)}
        converter.coursedir = SubmittedFiles(parent=self.course.parent, **{**traits, "ignore": ["*"]})
        self._other_hook = converter.pre_convert_hook
        converter.pre_convert_hook = self._before_student

    def from_filename(self, filename: str, resources: Any = None, **kw: Any) -> Any:
        """The first pass reads the submission, the second what the first one wrote."""
        ids = resources["nbgrader"]
        if os.path.dirname(filename) == step_folder(self.course, "autograded", ids["assignment"], ids["student"]):
            return super().from_filename(filename, resources, **kw)
        self.submission = self._read(filename)
        if self.submission.problem:
            self.log.warning("%s: %s", filename, self.submission.problem.en)
        released = Path(step_folder(self.course, "release", ids["assignment"])) / f"{ids['notebook']}.ipynb"
        rebuilt = rebuild(nbformat.read(released, as_version=4), self.submission)
        return self.from_notebook_node(rebuilt, resources, **kw)  # type: ignore[no-untyped-call]

    def _before_student(self, **about: Any) -> None:
        """nbgrader's hook before it copies anything: forget the last verdict, and keep the time stamp."""
        folder = os.path.dirname(about["notebooks"][0])
        unit, student = self._ids(folder)
        forget(self.course, unit, student)
        if text := read_timestamp(Path(folder)):
            kept = Path(step_folder(self.course, "autograded", unit, student)) / TIMESTAMP
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.unlink(missing_ok=True)
            kept.write_text(text)
        following = next((other for other in sorted(self.assignments) if other > folder), "")
        for path in [*about["notebooks"], *self.assignments.get(following, [])]:
            self.grader.begin(self._read(path))
        if self._other_hook:
            self._other_hook(**about)

    def _list_what_is_to_be_graded(self) -> None:
        """Every released notebook in every folder that nbgrader was asked for; a missing one gets a verdict too."""
        names: dict[str, list[str]] = {}
        for folder in glob.glob(
            step_folder(self.course, "submitted", self.course.assignment_id, self.course.student_id)
        ):
            unit, _ = self._ids(folder)
            names[unit] = names.get(unit) or released_notebooks(self.course, unit)
            self.assignments[folder] = [os.path.join(folder, f"{name}.ipynb") for name in names[unit]]

    def _read(self, path: str) -> Submission:
        unit, student = self._ids(os.path.dirname(path))
        return read_submission(Path(path), student, f"{unit}/{Path(path).stem}")

    def _ids(self, folder: str) -> tuple[str, str]:
        pattern = step_folder(self.course, "submitted", r"(?P<unit>[^/\\]+)", r"(?P<student>[^/\\]+)", escape=True)
        if found := re.fullmatch(pattern, folder):
            return found["unit"], found["student"]
        raise KataError(f"{folder} is no submission folder of this course; it should match {pattern}")


class GradeInSandbox(NbGraderPreprocessor):
    """Takes the place of nbgrader's Execute: writes the verdict on each part into the part's grade cell."""

    solutions = Unicode("solutions", help="folder of the hidden graders; '' for public checks only").tag(config=True)
    isolation = Unicode("auto", help="auto, namespaces, landlock, or process (no protection)").tag(config=True)
    device = Unicode("cpu", help="where graders put their tensors: cpu, cuda or practice").tag(config=True)
    seconds = Float(Limits().seconds, help="how long one check may take").tag(config=True)
    lang = Unicode("en", help="language of the feedback: en or ja").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Grade the submission that the exporter has just read."""
        ids = resources["nbgrader"]
        cells = grade_cells(nb)
        record = self._grade(self.parent.submission, cells)
        for number, cell in enumerate(cells):
            show(cell, record, self.lang, () if number else record.remarks)
        path = record_path(self.parent.course, ids["assignment"], ids["student"], ids["notebook"])
        path.parent.mkdir(parents=True, exist_ok=True)
        write_records(path, [record])
        return nb, resources

    def grader(self, root: str) -> Grader:
        """The grader that these settings ask for; KataError if this machine or this course cannot have it."""
        solutions = Path(root, self.solutions) if self.solutions else None
        return _grader(solutions, self.isolation, self.device, Path(root, ".kata"), self.seconds)

    def _grade(self, submission: Submission, cells: list[NotebookNode]) -> Record:
        try:
            grader: Grader = self.parent.grader
            return grader.grade(submission)
        except Exception as error:  # a fault of ours: shown as one, and never charged to the student
            self.log.exception("%s of %s could not be graded: %s", submission.exercise, submission.student, error)
            return failed(submission, cells)


class Grader:
    """The grading service, working ahead: it grades the next student while nbgrader files what the last one got."""

    def __init__(self, service: GradingService) -> None:
        service.start()
        self._service = service
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._begun: dict[Submission, Future[Record]] = {}

    def begin(self, submission: Submission) -> None:
        """Grade this one soon, unless it has been begun."""
        if submission not in self._begun:
            self._begun[submission] = self._thread.submit(self._service.grade, submission)

    def grade(self, submission: Submission) -> Record:
        """The record of a submission; raises what the service raises."""
        self.begin(submission)
        return self._begun.pop(submission).result()

    def cancel(self) -> None:
        """Leave undone what has been begun."""
        for future in self._begun.values():
            future.cancel()
        self._begun.clear()

    def close(self) -> None:
        """End the service."""
        self._thread.shutdown(cancel_futures=True)
        self._service.close()


class AutogradeAll(Autograde):
    """nbgrader's, without its complaint about a folder that holds no notebook; the exporter lists what to grade."""

    def init_notebooks(self) -> None:
        """Leave the list to the exporter."""
        self.assignments: dict[str, list[str]] = {}
        self.notebooks: list[str] = []


class FlagGraderErrors(NbGraderPreprocessor):
    """Runs after SaveAutoGrades: what could not be graded gets no score, and waits for a person in the gradebook."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Take back the score of each cell that `show` has marked."""
        ids = resources["nbgrader"]
        marked = [cell for cell in nb.cells if cell.metadata.get("kata") == {"outcome": "grader_error"}]
        if marked:
            with Gradebook(ids["db_url"]) as gradebook:
                for cell in marked:
                    grade = gradebook.find_grade(
                        cell.metadata.nbgrader.grade_id, ids["notebook"], ids["assignment"], ids["student"]
                    )
                    grade.auto_score, grade.needs_manual_grade = None, True
                gradebook.db.commit()
        return nb, resources


def forget(course: CourseDirectory, unit: str, student: str) -> None:
    """Take back the last verdict on a student's unit, so that nothing stale stays if grading it anew fails."""
    for path in record_path(course, unit, student, "*").parent.glob("*.json"):
        if fnmatch(path.stem, course.notebook_id):
            path.unlink()
    with Gradebook(course.db_url, course.course_id) as gradebook:
        try:
            submission = gradebook.find_submission(unit, student)
        except MissingEntry:
            return
        for book in submission.notebooks:
            for grade in book.grades:
                if fnmatch(book.name, course.notebook_id) and grade.cell_type == "code":
                    grade.auto_score, grade.needs_manual_grade = None, True
        gradebook.db.commit()


def read_timestamp(folder: Path) -> str:
    """The text of a submission's time stamp; empty where the file is missing, no plain file, or holds no date."""
    path = folder / TIMESTAMP
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > 100:
            return ""
        text = path.read_text().strip()
        parse_utc(text)
    except Exception:  # noqa: BLE001 - whatever nbgrader's parser makes of a student's text, it is no date
        return ""
    return text


def released_notebooks(course: CourseDirectory, unit: str) -> list[str]:
    """The names of a unit's notebooks; KataError if the unit is not released or is no unit of exercises."""
    folder = Path(step_folder(course, "release", unit))
    names = sorted(path.stem for path in folder.glob("*.ipynb") if fnmatch(path.stem, course.notebook_id))
    with Gradebook(course.db_url, course.course_id) as gradebook:
        try:
            gradebook.find_assignment(unit)
        except MissingEntry:
            names = []
    if not names:
        raise KataError(f"unit {unit!r} is not released in {course.root}; run `nbgrader generate_assignment {unit}`")
    for name in names:
        exercise.load(f"{unit}/{name}")
    return names


def record_path(course: CourseDirectory, unit: str, student: str, name: str) -> Path:
    """Where the record of one student's exercise is kept."""
    return Path(course.root) / "records" / unit / student / f"{name}.json"


def step_folder(course: CourseDirectory, step: str, unit: str, student: str = ".", *, escape: bool = False) -> str:
    """The folder of a unit in one of nbgrader's steps: release, submitted, autograded."""
    return str(course.format_path(getattr(course, f"{step}_directory"), student, unit, escape=escape))


@cache
def _grader(solutions: Path | None, isolation: str, device: str, state: Path, seconds: float) -> Grader:
    """One warm grader per process and course."""
    if solutions and not solutions.is_dir():
        raise KataError(
            f"{solutions} is missing; set c.GradeInSandbox.solutions to the folder of the hidden graders, "
            "or to '' to grade with the public checks only"
        )
    sandbox.choose(isolation, minimum="landlock")
    limits = Limits(seconds=seconds)
    grader = Grader(GradingService(solutions=solutions, isolation=isolation, device=device, state=state, limits=limits))
    atexit.register(grader.close)
    return grader


# --- collecting


class NotebookExtractor(ExtractorPlugin):
    """Takes notebooks, and nothing else, out of `<student>.zip` or `<student>/`; one bad archive stops no other.

    nbgrader's own extractor aborts the whole collection at the first broken or malicious archive.
    """

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Put each notebook at `<extracted>/<student>/<name>.ipynb`."""
        for path in sorted(Path(archive_path).rglob("*")):
            target = Path(extracted_path, *path.relative_to(archive_path).parts[:1])
            try:
                if path.is_symlink():
                    self.log.error("%s was left out: it is a link", path)
                elif path.is_file() and path.suffix.lower() == ".zip":
                    unzip(path, target.with_suffix("") if target.name == path.name else target)
                elif path.is_file() and path.suffix == ".ipynb":
                    if path.parent == Path(archive_path):
                        raise ValueError("it belongs to no student; put it in a folder named after one")
                    target.mkdir(parents=True, exist_ok=True)
                    with (target / path.name).open("xb") as file:
                        file.write(path.read_bytes())
            except (OSError, RuntimeError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
                self.log.error("%s was left out: %s", path, error)


def unzip(path: Path, folder: Path) -> None:
    """Unpack the notebooks of a zip file by their base names: no member can leave the folder or fill the disk."""
    with zipfile.ZipFile(path) as archive:
        members = [(PurePosixPath(info.filename.replace("\\", "/")), info) for info in archive.infolist()]
        wanted = [(name, info) for name, info in members if name.suffix == ".ipynb" and "__MACOSX" not in name.parts]
        if not wanted:
            raise ValueError("there is no notebook in it")
        size = sum(info.file_size for _, info in wanted)
        if size > notebook.MAX_NOTEBOOK:
            raise ValueError(f"its notebooks would take {size // 2**20} MB")
        folder.mkdir(parents=True, exist_ok=True)
        for name, info in wanted:
            with (folder / name.name).open("xb") as file:
                file.write(archive.read(info))
