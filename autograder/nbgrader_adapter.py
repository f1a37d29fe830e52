"""The nbgrader door: nbgrader keeps files, gradebook and feedback; what code earns is decided by the grading service.
The only module that imports nbgrader. No kernel is ever started, and nothing in a submission is trusted.

`nbgrader_config.py` puts SubmissionExporter, GradeInSandbox, FlagGraderErrors and NotebookExtractor in their places.
"""

from __future__ import annotations

import atexit
import datetime
import glob
import logging
import os
import re
import stat
import sys
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps.zipcollectapp import ZipCollectApp
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.converters.base import BaseConverter, NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import CsvExportPlugin, ExtractorPlugin
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
from traitlets.config.loader import PyFileConfigLoader

from . import exercise, notebook, sandbox
from .errors import KataError
from .notebook import Submission
from .rebuild import failed, grade_cells, read_submission, rebuild, show
from .record import Record, read_records, write_records
from .sandbox import Limits
from .service import GradingService

TIMESTAMP = "timestamp.txt"
OnDone = Callable[[str, list[Record], str], None]
"""Called after each student with the id, the records, and in one line what went wrong, if anything did."""


# --- release: what a student gets ---------------------------------------------------------------------------------


def release_bytes(source: bytes) -> bytes:
    """The released notebook, byte for byte what `nbgrader generate_assignment` writes for this source notebook."""
    exporter = NotebookExporter(config=Config({"Exporter": {"default_preprocessors": []}}))
    for preprocessor in GenerateAssignment.preprocessors.default():
        if preprocessor not in (IncludeHeaderFooter, InstantiateTests, SaveCells):  # these need a course
            exporter.register_preprocessor(preprocessor)
    text, _ = exporter.from_notebook_node(nbformat.reads(source.decode(), as_version=4))
    return str(text).encode()


# --- autograde: what a student handed in --------------------------------------------------------------------------


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
        if os.path.dirname(filename) == _folder(self.course, "autograded", ids["assignment"], ids["student"]):
            return super().from_filename(filename, resources, **kw)
        self.submission = self._read(filename)
        if self.submission.problem:
            self.log.warning("%s: %s", filename, self.submission.problem.en)
        released = Path(_folder(self.course, "release", ids["assignment"])) / f"{ids['notebook']}.ipynb"
        rebuilt = rebuild(nbformat.read(released, as_version=4), self.submission)
        return self.from_notebook_node(rebuilt, resources, **kw)  # type: ignore[no-untyped-call]

    def _before_student(self, **about: Any) -> None:
        """nbgrader's hook before it copies anything: forget the last verdict, and keep the time stamp."""
        folder = os.path.dirname(about["notebooks"][0])
        unit, student = self._ids(folder)
        forget(self.course, unit, student)
        if text := read_timestamp(Path(folder)):
            kept = Path(_folder(self.course, "autograded", unit, student)) / TIMESTAMP
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.unlink(missing_ok=True)
            kept.write_text(text)
        for path in about["notebooks"] + next(
            (self.assignments[f] for f in sorted(self.assignments) if f > folder), []
        ):
            self.grader.begin(self._read(path))
        if self._other_hook:
            self._other_hook(**about)

    def _list_what_is_to_be_graded(self) -> None:
        """Every released notebook in every folder that nbgrader was asked for; a missing one gets a verdict too."""
        names: dict[str, list[str]] = {}
        for folder in glob.glob(_folder(self.course, "submitted", self.course.assignment_id, self.course.student_id)):
            unit, _ = self._ids(folder)
            names[unit] = names.get(unit) or released_notebooks(self.course, unit)
            self.assignments[folder] = [os.path.join(folder, f"{name}.ipynb") for name in names[unit]]

    def _read(self, path: str) -> Submission:
        unit, student = self._ids(os.path.dirname(path))
        return read_submission(Path(path), student, f"{unit}/{Path(path).stem}")

    def _ids(self, folder: str) -> tuple[str, str]:
        pattern = _folder(self.course, "submitted", r"(?P<unit>[^/\\]+)", r"(?P<student>[^/\\]+)", escape=True)
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
    folder = Path(_folder(course, "release", unit))
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


def _folder(course: CourseDirectory, step: str, unit: str, student: str = ".", *, escape: bool = False) -> str:
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


# --- collect ------------------------------------------------------------------------------------------------------


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
                    self.log.error("%s is a link; it was left out", path)
                elif path.is_file() and path.suffix.lower() == ".zip":
                    unzip(path, target.with_suffix("") if target.name == path.name else target)
                elif path.is_file() and path.suffix == ".ipynb" and target.name != path.name:
                    target.mkdir(parents=True, exist_ok=True)
                    with (target / path.name).open("xb") as file:
                        file.write(path.read_bytes())
            except (OSError, RuntimeError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
                self.log.error("%s was left out (%s); ask for it again", path, error)


def unzip(path: Path, folder: Path) -> None:
    """Unpack the notebooks of a zip file by their base names: no member can leave the folder or fill the disk."""
    with zipfile.ZipFile(path) as archive:
        members = [(PurePosixPath(info.filename.replace("\\", "/")), info) for info in archive.infolist()]
        wanted = [(name, info) for name, info in members if name.suffix == ".ipynb" and "__MACOSX" not in name.parts]
        size = sum(info.file_size for _, info in wanted)
        if size > notebook.MAX_NOTEBOOK:
            raise ValueError(f"its notebooks would take {size // 2**20} MB")
        folder.mkdir(parents=True, exist_ok=True)
        for name, info in wanted:
            with (folder / name.name).open("xb") as file:
                file.write(archive.read(info))


# --- the whole course in one process ------------------------------------------------------------------------------


def put_scripts_on_path() -> None:
    """nbgrader runs `alembic` by name when it makes a gradebook; this finds it without an activated environment."""
    scripts = str(Path(sys.executable).parent)
    if scripts not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])


def grade_class(
    root: Path, unit: str, students: Iterable[str] = (), on_done: OnDone | None = None, **choices: str
) -> list[Record]:
    """Grade a unit into the gradebook of the course at `root`; all students if none are named."""
    return Course(root, **choices).autograde(unit, students, on_done)


class Course:
    """A course folder, driven without nbgrader's commands, each of which takes two seconds to start.

    `choices` (isolation, device, lang) go before those in nbgrader_config.py; "" and "auto" leave them as they are.
    """

    def __init__(self, root: Path, **choices: str) -> None:
        put_scripts_on_path()
        self.root = root.resolve()
        if not (self.root / "nbgrader_config.py").is_file():
            raise KataError(f"{self.root} is no course: it has no nbgrader_config.py")
        self.config = PyFileConfigLoader("nbgrader_config.py", path=str(self.root)).load_config()
        chosen = {name: value for name, value in choices.items() if value not in ("", "auto")}
        self.config.GradeInSandbox.update(chosen)

    def grader(self) -> Grader:
        """The grader of this course, starting; it warms up while other things are done."""
        return GradeInSandbox(config=self.config).grader(str(self.root))

    def generate(self, unit: str) -> None:
        """Release a unit and enter it into the gradebook, as `nbgrader generate_assignment --force` does."""
        try:
            self._convert(GenerateAssignment, unit)
        except KataError as error:
            raise KataError(f"unit {unit!r} cannot be released: {error}") from None

    def collect(self, unit: str) -> list[str]:
        """Sort `downloaded/<unit>/archive/` into `submitted/`, as `nbgrader zip_collect` does; what was left out."""
        archive = self.root / "downloaded" / unit / "archive"
        if not archive.is_dir():
            raise KataError(f"{archive} is missing; put what was handed in there, as <student>.zip or <student>/")
        lines = _Lines(logging.ERROR)
        app = ZipCollectApp(config=self.config, log=lines.log, force=True)
        app.coursedir = self._directory(unit, lines)
        try:
            app.init_plugins()
            app.extract_archive_files()
            app.process_extracted_files()
        except SystemExit:  # nbgrader's way to fail; it has said why
            pass
        return lines.texts

    def students(self, unit: str) -> list[str]:
        """Who has handed in something for a unit."""
        folder = self._directory(unit)
        pattern = _folder(folder, "submitted", unit, "*")
        depth = Path(pattern).parts.index("*")
        return sorted(Path(path).parts[depth] for path in glob.glob(pattern))

    def autograde(self, unit: str, students: Iterable[str] = (), on_done: OnDone | None = None) -> list[Record]:
        """Grade each student by itself, so that whatever happens to one leaves the others alone."""
        course = self._directory(unit)
        records: list[Record] = []
        wanted = list(students) or self.students(unit)
        self.begin(unit, wanted)
        try:
            for student in wanted:
                graded, problem = self._autograde(course, unit, student)
                records += graded
                if on_done:
                    on_done(student, graded, problem)
        except BaseException:
            self.grader().cancel()
            raise
        return records

    def begin(self, unit: str, students: Iterable[str] = ()) -> None:
        """Have the grader work ahead on a unit that will be graded next; KataError if it is not released."""
        course, grader = self._directory(unit), self.grader()
        names = released_notebooks(course, unit)
        for student in list(students) or self.students(unit):
            for name in names:
                path = Path(_folder(course, "submitted", unit, student), f"{name}.ipynb")
                grader.begin(read_submission(path, student, f"{unit}/{name}"))

    def _autograde(self, course: CourseDirectory, unit: str, student: str) -> tuple[list[Record], str]:
        try:
            problem = self._convert(_Autograde, unit, glob.escape(student))
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
            CsvExportPlugin(to=str(path), log=_Lines().log).export(gradebook)
        return path

    def _directory(self, unit: str, lines: _Lines | None = None, student: str = "*") -> CourseDirectory:
        log = (lines or _Lines()).log
        return CourseDirectory(config=self.config, root=str(self.root), assignment_id=unit, student_id=student, log=log)

    def _convert(self, kind: type[BaseConverter], unit: str, student: str = "*") -> str:
        """Run one of nbgrader's converters; the first error it logged. KataError with that error if it failed."""
        lines = _Lines(logging.ERROR)
        course = self._directory(unit, lines, student)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # nbgrader's use of SQLAlchemy warns about itself
                kind(coursedir=course, config=self.config, log=lines.log, force=True).start()
        except Exception as error:  # noqa: BLE001 - nbgrader raises anything; the class goes on
            raise KataError(lines.reason() or f"{type(error).__name__}: {error}") from None
        return lines.reason()


class _Autograde(Autograde):
    """nbgrader's, without its complaint about a folder that holds no notebook; the exporter lists what to grade."""

    def init_notebooks(self) -> None:
        """Leave the list to the exporter."""
        self.assignments: dict[str, list[str]] = {}
        self.notebooks: list[str] = []


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
                return [line for line in text.splitlines() if re.match(r"[\w.]+(: |$)", line)][-1]
        return " ".join(self.texts[0].split()) if self.texts else ""
