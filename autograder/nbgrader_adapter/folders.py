"""Where a class's files are, which of them count, and what is remembered of a verdict."""

from __future__ import annotations

import contextlib
import glob
import logging
import os
import re
import tempfile
from fnmatch import fnmatch
from pathlib import Path
from types import SimpleNamespace

import msgspec
import nbformat
import nbgrader.apps.api
import nbgrader.converters.base
import nbgrader.utils
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import parse_utc

from ..course import Course
from ..errors import KataError
from ..record import Record
from ..records import read_records
from ..text import Text, fill, printable
from .rebuild import grade_cells

NOT_RELEASED = Text(
    "unit {unit} is not released in {root}; run `{cure}`",
    "単元 {unit} は {root} で配布用に作られていません。`{cure}` を実行してください",
)


def has_verdict(path: Path) -> bool:
    """Whether this is a graded notebook with a verdict in each grade cell, the last thing that grading writes."""
    try:
        cells = grade_cells(nbformat.read(path, as_version=4))
    except (OSError, ValueError):
        return False
    return all(cell.metadata.get("kata", {}).get("outcome") not in (None, "grader_error") for cell in cells)


def has_record(course: CourseDirectory, notebook: tuple[str, str, str], record: Record) -> bool:
    """Whether this is the record that is kept of a notebook (its name, unit and student)."""
    name, unit, student = notebook
    with contextlib.suppress(OSError, msgspec.MsgspecError):  # it is damaged
        return read_records(record_path(course, unit, student, name)) == [record]
    return False


def wrong_with_id(student: str) -> str:
    """Why this cannot be the id of a student; empty if it can.

    nbgrader puts ids as they are into pages, into globs, and into patterns that end at a line break.
    """
    if (
        student
        and student.isprintable()
        and student == student.strip()
        and not re.search(r'^[.=+@-]|[<>"\\*?]', student)
    ):
        return ""
    return f"{printable(student)!r} cannot be a student's id; rename the folder or the archive that is called so"


def students_of(course: CourseDirectory, unit: str = "*") -> list[str]:
    """Who has handed in something for a unit, or for any."""
    pattern = step_folder(course, "submitted", unit, "*")
    depth = Path(pattern).parts.index("*")
    return sorted({Path(path).parts[depth] for path in found(pattern)})


def found(pattern: str) -> list[str]:
    """glob.glob(), for which a bracket is no pattern where a file or a folder is called so."""
    for part in re.finditer(r"[^/\\]+" if os.name == "nt" else r"[^/]+", pattern):
        start, end = part.span()
        if re.search(r"[*?]", part[0]) or not os.path.lexists(pattern[:end]):
            return glob.glob(glob.escape(pattern[:start]) + pattern[start:])
    return [pattern]


def take_brackets_as_names() -> None:
    """Have nbgrader find what lies in folders with a bracket in their names: a student's, or one around the course."""
    for module in (nbgrader.converters.base, nbgrader.apps.api, nbgrader.utils):
        module.glob = SimpleNamespace(glob=found)


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


def released_notebooks(course: CourseDirectory, unit: str, exercises: Course, *, tell: bool = True) -> list[str]:
    """The names of a unit's notebooks; KataError if the unit is not released or is no unit of exercises.

    The gradebook is told of the unit, and of its due date if the course's file has one, unless nothing may be written.
    """
    folder = Path(step_folder(course, "release", unit))
    names = sorted(path.stem for path in folder.glob("*.ipynb") if fnmatch(path.stem, course.notebook_id))
    with Gradebook(course.db_url, course.course_id) as gradebook:
        try:
            gradebook.find_assignment(unit)
        except MissingEntry:
            names = names if names and (not tell or _register(course, unit)) else []
        if not names:
            exercises.unit(unit)
            built = list(Path(step_folder(course, "source", unit)).glob("*.ipynb"))
            cure = f"nbgrader generate_assignment {unit} --force" if built else "kata build"
            raise KataError(fill(NOT_RELEASED, unit=unit, root=str(course.root), cure=cure))
        for due in {exercises.exercise(f"{unit}/{name}").chosen.due for name in names if tell} - {""}:
            gradebook.update_or_create_assignment(unit, duedate=parse_utc(due))
    return names


def _register(course: CourseDirectory, unit: str) -> bool:
    """Tell the gradebook of a unit that `kata build` has released, as nbgrader does; the release stays as it is.

    nbgrader's own command would skip what is released already, or delete it first, with whatever was written into it.
    """
    if not list(Path(step_folder(course, "source", unit)).glob("*.ipynb")):
        return False
    with tempfile.TemporaryDirectory() as folder:
        traits = {name: getattr(course, name) for name in course.trait_names(config=True)}
        traits |= {"release_directory": folder, "assignment_id": unit, "notebook_id": "*"}
        log, config = logging.Logger("kata", logging.CRITICAL), course.parent.config if course.parent else course.config
        GenerateAssignment(coursedir=CourseDirectory(log=log, **traits), config=config, log=log).start()
    return True


def record_path(course: CourseDirectory, unit: str, student: str, name: str) -> Path:
    """Where the record of one student's exercise is kept."""
    return Path(course.root) / "records" / unit / student / f"{name}.json"


def step_folder(course: CourseDirectory, step: str, unit: str, student: str = ".", *, escape: bool = False) -> str:
    """The folder of a unit in one of nbgrader's steps: release, submitted, autograded."""
    return str(course.format_path(getattr(course, f"{step}_directory"), student, unit, escape=escape))
