"""The nbgrader door: nbgrader keeps files, gradebook and feedback; what code earns is decided by the grading service.
Only this, gradebook.py and nbgrader_course.py import nbgrader. No kernel ever starts; nothing handed in is trusted.

`nbgrader_config.py` puts SubmissionExporter, GradeInSandbox, SaveVerdict, Settle and NotebookExtractor in their places.
"""

from __future__ import annotations

import atexit
import contextlib
import datetime
import glob
import os
import re
import shutil
import stat
import sys
import zipfile
from collections import deque
from collections.abc import Callable
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbconvert.writers.files import FilesWriter
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
from traitlets import Float, Int, Unicode
from traitlets.config import Config

from . import notebook, sandbox, settings
from .course import Course, find
from .errors import KataError
from .gradebook import SaveVerdict, Settle, class_in_progress, or_stop, share_database_engines
from .notebook import Submission
from .rebuild import failed, grade_cells, read_submission, rebuild, show
from .record import Record, keep_records
from .sandbox import Limits
from .service import GradingService
from .settings import Option
from .texts import language, printable

TIMESTAMP = "timestamp.txt"
MAX_MEMBERS = 1000
"""Notebooks an archive may hold."""


# --- the course


def put_scripts_on_path() -> None:
    """nbgrader runs `alembic` by name when it makes a gradebook; this finds it without an activated environment."""
    scripts = str(Path(sys.executable).parent)
    if scripts not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])


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
    steps[steps.index(SaveAutoGrades)] = SaveVerdict
    return [*steps, Settle]


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
        share_database_engines()
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

    def from_filename(self, filename: str, resources: Any = None, **kw: Any) -> Any:
        """The first pass reads the submission, the second what the first one wrote."""
        ids = resources["nbgrader"]
        if os.path.dirname(filename) == step_folder(self.course, "autograded", ids["assignment"], ids["student"]):
            return super().from_filename(filename, resources, **kw)
        self.submission = self._read(filename)
        if self.submission.problem:
            self.log.warning("%s: %s", filename, self.submission.problem.en)
        released = Path(step_folder(self.course, "release", ids["assignment"])) / f"{ids['notebook']}.ipynb"
        exercise = self.exercises.exercise(self.submission.exercise)
        rebuilt = rebuild(nbformat.read(released, as_version=4), self.submission, exercise)
        return self.from_notebook_node(rebuilt, resources, **kw)  # type: ignore[no-untyped-call]

    def _convert_notebooks(self) -> None:
        with class_in_progress():
            self._convert()
        if self.faults and not isinstance(self.parent, AutogradeAll):  # which reads the records
            self.log.error("the kit itself failed for %s; they wait for a person", ", ".join(self.faults))
            raise NbGraderException("grader_error")

    def _before_student(self, **about: Any) -> None:
        """nbgrader's hook before it copies anything: forget the last verdict, and keep the time stamp."""
        folder = os.path.dirname(about["notebooks"][0])
        unit, student = self._ids(folder)
        forget(self.course, unit, student)
        kept = Path(step_folder(self.course, "autograded", unit, student)) / TIMESTAMP
        with or_stop(kept):
            kept.parent.mkdir(parents=True, exist_ok=True)
            if text := read_timestamp(Path(folder)):
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
        undated = bool(read_timestamp(Path(folder)) and not read_timestamp(graded))
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


def _trait(option: Option[Any]) -> Any:
    """An option of the kit as nbgrader_config.py can say it."""
    kinds: dict[type, Any] = {str: Unicode, int: Int, float: Float}
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

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Grade the submission that the exporter has just read."""
        ids = resources["nbgrader"]
        cells, lang = grade_cells(nb), language(self.lang)
        record = self._grade(self.parent.submission, cells)
        for number, cell in enumerate(cells):
            show(cell, record, lang, () if number else record.remarks)
        if any(check.outcome == "grader_error" for check in record.checks):
            self.parent.faults.append(f"{record.exercise} of {record.student}")
        path = record_path(self.parent.course, ids["assignment"], ids["student"], ids["notebook"])
        with or_stop(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            keep_records(path, [record])
        return nb, resources

    def grader(self, root: str) -> Grader:
        """The grader that these settings ask for; KataError if this machine or this course cannot have it."""
        solutions = Path(root, self.solutions) if self.solutions else None
        if solutions and not solutions.is_dir():
            raise KataError(
                f"{solutions} is missing; set c.GradeInSandbox.solutions to the folder of the hidden graders, "
                "or to '' to grade with the public checks only"
            )
        sandbox.choose(self.isolation, minimum="landlock")
        language(self.lang)  # a mistake in it is better found before the first student is graded
        limits = Limits(self.seconds, self.memory)
        return _grader(self.exercises(root), solutions, self.isolation, self.device, Path(root, self.state), limits)

    def exercises(self, root: str) -> Course:
        """The course whose exercises a class has: the one that the hidden graders lie in."""
        return find(start=Path(root, self.solutions))

    def _grade(self, submission: Submission, cells: list[NotebookNode]) -> Record:
        try:
            grader: Grader = self.parent.grader
            with or_stop(self.parent.course.root):
                return grader.grade(submission)
        except Exception as error:  # a fault of ours: shown as one, and never charged to the student
            self.log.exception("%s of %s could not be graded: %s", submission.exercise, submission.student, error)
            return failed(submission, cells)


class Grader:
    """The grading service, working ahead: it grades the next student while nbgrader files what the last one got."""

    def __init__(self, service: GradingService) -> None:
        service.start()
        self._service = service
        self._begun: deque[Submission] = deque()
        self._records: dict[Submission, Record] = {}

    def begin(self, submission: Submission) -> None:
        """Grade this one soon, unless it has been begun."""
        if submission not in self._begun and submission not in self._records:
            self._begun.append(submission)
            self._service.begin(submission)

    def grade(self, submission: Submission) -> Record:
        """The record of a submission; raises what the service raises, and forgets what else has been begun."""
        self.begin(submission)
        try:
            while submission not in self._records:
                record = self._service.next_record()
                self._records[self._begun.popleft()] = record
        except BaseException:
            self.close()
            raise
        return self._records.pop(submission)

    def close(self) -> None:
        """End the service, whatever it is doing; a submission that comes later starts it anew."""
        self._begun.clear()
        self._service.abort()


class AutogradeAll(Autograde):
    """nbgrader's, without its complaint about a folder that holds no notebook; the exporter lists what to grade."""

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


def has_verdict(path: Path) -> bool:
    """Whether this is a graded notebook with a verdict in each grade cell, the last thing that grading writes."""
    try:
        cells = grade_cells(nbformat.read(path, as_version=4))
    except (OSError, ValueError):
        return False
    return all(cell.metadata.get("kata", {}).get("outcome") not in (None, "grader_error") for cell in cells)


def wrong_with_id(student: str) -> str:
    """Why this cannot be the id of a student; empty if it can.

    nbgrader puts ids as they are into pages, into CSV, into globs, and into patterns that end at a line break.
    """
    if student.isprintable() and student == student.strip() and not re.search(r'^[.=+@-]|[<>"\\,*?[\]]', student):
        return ""
    return f"{printable(student)!r} cannot be a student's id; rename the folder or the archive that is called so"


def forget(course: CourseDirectory, unit: str, student: str) -> None:
    """Take back the last verdict on a student's unit, so that nothing stale stays if grading it anew fails.

    The gradebook comes first: if it cannot be changed, everything stays.
    """
    with Gradebook(course.db_url, course.course_id) as gradebook, contextlib.suppress(MissingEntry):
        for book in gradebook.find_submission(unit, student).notebooks:
            for grade in book.grades:
                if fnmatch(book.name, course.notebook_id) and grade.cell_type == "code":
                    grade.auto_score, grade.needs_manual_grade = None, True
        gradebook.db.commit()
    for path in record_path(course, unit, student, "*").parent.glob("*.json"):
        if fnmatch(path.stem, course.notebook_id):
            path.unlink()


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


def released_notebooks(course: CourseDirectory, unit: str, exercises: Course) -> list[str]:
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
        exercises.exercise(f"{unit}/{name}")
    return names


def record_path(course: CourseDirectory, unit: str, student: str, name: str) -> Path:
    """Where the record of one student's exercise is kept."""
    return Path(course.root) / "records" / unit / student / f"{name}.json"


def step_folder(course: CourseDirectory, step: str, unit: str, student: str = ".", *, escape: bool = False) -> str:
    """The folder of a unit in one of nbgrader's steps: release, submitted, autograded."""
    return str(course.format_path(getattr(course, f"{step}_directory"), student, unit, escape=escape))


@cache
def _grader(course: Course, solutions: Path | None, isolation: str, device: str, state: Path, limits: Limits) -> Grader:
    """One warm grader per process and course."""
    service = GradingService(
        course=course, solutions=solutions, isolation=isolation, device=device, state=state, limits=limits
    )
    grader = Grader(service)
    atexit.register(grader.close)
    return grader


# --- collecting


class NotebookExtractor(ExtractorPlugin):
    """Takes notebooks, and nothing else, out of `<student>.zip` or `<student>/`; one bad archive stops no other.

    nbgrader's own extractor aborts the whole collection at the first broken or malicious archive.
    """

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Put each notebook at `<extracted>/<student>/<name>.ipynb`."""
        for handed_in in sorted(Path(archive_path).iterdir()):
            self._try(self._take_all, handed_in, Path(extracted_path))

    def _take_all(self, handed_in: Path, extracted: Path) -> None:
        """What one student handed in: an archive, or a folder and everything below it."""
        if not handed_in.is_dir() and handed_in.suffix == ".ipynb":
            raise ValueError("it belongs to no student; put it in a folder named after one")
        student = handed_in.name if handed_in.is_dir() else handed_in.stem
        if (reason := wrong_with_id(student)) and (handed_in.is_dir() or is_archive(handed_in)):
            raise ValueError(reason)
        if handed_in.is_symlink() or not handed_in.is_dir():
            self._take(handed_in, extracted / student)
            return
        for folder, folders, files in os.walk(handed_in):
            folders.sort()
            for name in sorted(files + [name for name in folders if Path(folder, name).is_symlink()]):
                self._try(self._take, Path(folder, name), extracted / student)

    def _take(self, path: Path, target: Path) -> None:
        """One file; nothing but notebooks and archives of them is taken."""
        if path.is_symlink():
            raise ValueError("it is a link")
        if path.suffix != ".ipynb" and not is_archive(path):
            return
        if not path.is_file():
            raise ValueError("it is a special file")
        if path.suffix == ".ipynb":
            copy(path.name, path.read_bytes(), target)
        else:
            unzip(path, target)

    def _try(self, take: Callable[[Path, Path], None], path: Path, target: Path) -> None:
        try:
            take(path, target)
        except Exception as error:  # noqa: BLE001 - there is no end to what a broken archive makes zipfile raise
            self.log.error("%s was left out: %s", printable(str(path)), printable(str(error)))


def is_archive(path: Path) -> bool:
    """Whether a file is called like an archive."""
    return path.suffix.lower() == ".zip"


def unzip(path: Path, folder: Path) -> None:
    """Unpack the notebooks of a zip file by their base names: no member can leave the folder or fill the disk."""
    with zipfile.ZipFile(path) as archive:
        files = [info for info in archive.infolist() if not info.is_dir()]
        members = [(PurePosixPath(info.filename.replace("\\", "/")), info) for info in files]
        wanted = [(name, info) for name, info in members if name.suffix == ".ipynb" and "__MACOSX" not in name.parts]
        if not wanted:
            raise ValueError("there is no notebook in it")
        if len(wanted) > MAX_MEMBERS:
            raise ValueError(f"it holds {len(wanted):,} notebooks")
        size = sum(info.file_size for _, info in wanted)
        if size > notebook.MAX_NOTEBOOK:
            raise ValueError(f"its notebooks would take {size // 2**20} MB")
        if any(info.flag_bits & 1 for _, info in wanted):
            raise ValueError("it needs a password")
        # Python unpacks the other kinds at one go, however small the size that the archive gives.
        if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for _, info in wanted):
            raise ValueError("it is packed in an unusual way; pack it again as an ordinary zip file")
        for name, info in wanted:
            copy(name.name, archive.read(info), folder)


def copy(name: str, content: bytes, folder: Path) -> None:
    """Put a student's file into the folder, under a name that is no path on any system; it never replaces another."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with (folder / PurePosixPath(name.replace("\\", "/")).name).open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise ValueError(f"there is more than one {name}; the first was taken") from None
