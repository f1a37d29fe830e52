"""nbgrader's gradebook: opened once, its errors in one sentence, and verdicts that become final all at once.

A class may be cut off at any moment: until `Settle` has spoken, what is in the gradebook waits for a person.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbgrader.api
import nbgrader.nbgraderformat.common
import sqlalchemy
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Grade, Gradebook, MissingEntry
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade
from sqlalchemy.orm import scoped_session, sessionmaker

from ..errors import DiskFullError, KataError, no_room, room_for


@dataclass
class Kept:
    """What is kept while a class is graded: the gradebooks that have been opened, by URL, course and file; and what
    `released` is to the exporter.
    """

    gradebooks: dict[tuple[object, ...], sqlalchemy.Engine] = field(default_factory=dict)
    released: dict[Path, Any] = field(default_factory=dict)


_in_progress: ContextVar[Kept | None] = ContextVar("_in_progress", default=None)

LOCKED = "{path} is locked by another program; close that program and run the same command again"
BROKEN = "{path} is no gradebook, or a broken one; put a copy in its place, or move it away and grade anew"
CLOSED = "{path} cannot be written; allow it, and the folder it is in, and run the same command again"

WRONG_WITH_GRADEBOOK = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_NOTADB: BROKEN,
    sqlite3.SQLITE_CORRUPT: BROKEN,
    sqlite3.SQLITE_READONLY: CLOSED,
    sqlite3.SQLITE_CANTOPEN: CLOSED,
}


class ClassStops(SystemExit):
    """Why nobody can be graded now, in one sentence. nbgrader takes every Exception for one student's, and goes on."""


_open_anew, _close = Gradebook.__init__, Gradebook.close


def keep_gradebooks_open() -> None:
    """Have nbgrader keep one SQLAlchemy engine per gradebook and, while a class is graded, its connection: nbgrader
    opens the gradebook ten times for each notebook, looks for all tables, and compiles the same queries anew.
    """
    nbgrader.api.create_engine = _engine
    Gradebook.__init__, Gradebook.close = _open_again, _leave_open
    nbgrader.nbgraderformat.common.jsonschema = SimpleNamespace(validate=_validate)


def _validate(instance: Any, schema: dict[str, Any]) -> None:
    """jsonschema.validate(), but nbgrader's own schema is not held against jsonschema's anew for each cell."""
    if error := best_match(validator_for(schema)(schema).iter_errors(instance)):
        raise error


def _open_again(
    gradebook: Gradebook, db_url: str, course_id: str = "default_course", authenticator: Any = None
) -> None:
    """Gradebook(), but one that a class has opened is taken for what it was, unless another file lies there now."""
    kept = _in_progress.get()
    if kept is None:
        _open_anew(gradebook, db_url, course_id, authenticator)
        return
    opened = kept.gradebooks
    place = (db_url, course_id, _file(db_url))
    if place not in opened:
        for other in [other for other in opened if other[:2] == place[:2]]:
            opened.pop(other).dispose()  # another file lies there now
        _open_anew(gradebook, db_url, course_id, authenticator)
        opened[db_url, course_id, _file(db_url)] = gradebook.engine
        return
    gradebook.engine, gradebook.course_id, gradebook.authenticator = opened[place], course_id, authenticator
    gradebook.db = scoped_session(sessionmaker(autoflush=True, bind=gradebook.engine, future=True))


def _leave_open(gradebook: Gradebook) -> None:
    if _in_progress.get() is None:
        _close(gradebook)
    else:
        gradebook.db.remove()


def _file(db_url: str) -> tuple[int, int] | None:
    """Which file a gradebook is; None if there is none."""
    with contextlib.suppress(OSError):
        found = os.stat(sqlalchemy.make_url(db_url).database or "")
        return found.st_dev, found.st_ino
    return None


@cache
def _engine(url: str, **options: Any) -> sqlalchemy.Engine:
    engine = sqlalchemy.create_engine(url, **options)
    sqlalchemy.event.listen(engine, "handle_error", _explain, retval=True)
    return engine


def _explain(context: sqlalchemy.ExceptionContext) -> BaseException | None:
    """One sentence for a gradebook that cannot be used; None for any other error of the database."""
    assert context.engine is not None
    path, code = context.engine.url.database, getattr(context.original_exception, "sqlite_errorcode", 0) & 0xFF
    text = no_room(path) if code == sqlite3.SQLITE_FULL else WRONG_WITH_GRADEBOOK.get(code, "").format(path=path)
    if not text:
        return None
    return KataError(text) if _in_progress.get() is None else ClassStops(text)


@contextlib.contextmanager
def class_in_progress() -> Iterator[Kept]:
    """In here gradebooks stay open, and one that cannot be used raises ClassStops; elsewhere, in formgrader's pages for
    one, KataError. Within a class in progress it joins that one.
    """
    if (joined := _in_progress.get()) is not None:
        yield joined
        return
    kept = Kept()
    token = _in_progress.set(kept)
    try:
        yield kept
    finally:
        _in_progress.reset(token)
        for engine in kept.gradebooks.values():
            engine.dispose()


@contextlib.contextmanager
def or_stop(path: object) -> Iterator[None]:
    """Write in here what belongs at `path`; a full disk stops the class."""
    try:
        with room_for(path):
            yield
    except DiskFullError as error:
        raise ClassStops(str(error)) from None


class SaveVerdict(SaveAutoGrades):
    """nbgrader's, in one commit for a whole notebook, of which nothing is final yet."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Save the scores and comments, and have all scores wait."""
        ids = resources["nbgrader"]
        self.notebook_id, self.assignment_id, self.student_id = ids["notebook"], ids["assignment"], ids["student"]
        with Gradebook(ids["db_url"]) as self.gradebook:
            session = self.gradebook.db
            commit, session.commit = session.commit, session.flush  # nbgrader commits after each cell
            nb, resources = super(SaveAutoGrades, self).preprocess(nb, resources)
            for _, grade in graded_cells(self.gradebook, nb, ids):
                grade.needs_manual_grade = True
            commit()
        return nb, resources


class Settle(NbGraderPreprocessor):
    """The last step: with the late penalty known, the scores become final, all at once.

    What could not be graded has no score, and waits for a person in the gradebook.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Say which scores are final, and take back those of cells that `show` has marked."""
        ids = resources["nbgrader"]
        with Gradebook(ids["db_url"]) as gradebook:
            for cell, grade in graded_cells(gradebook, nb, ids):
                if cell.metadata.get("kata") == {"outcome": "grader_error"}:
                    grade.auto_score = None
                grade.needs_manual_grade = grade.auto_score is None or grade.manual_score is not None
            gradebook.db.commit()
        return nb, resources


@contextlib.contextmanager
def others_keep_their_scores(course: CourseDirectory, unit: str, student: str) -> Iterator[None]:
    """Whatever happens in here to notebooks that the course's `notebook_id` does not mean has not happened."""
    with Gradebook(course.db_url, course.course_id) as gradebook:
        try:
            books = gradebook.find_submission(unit, student).notebooks
        except MissingEntry:
            books = []
        others = [grade for book in books if not fnmatch(book.name, course.notebook_id) for grade in book.grades]
        before = {grade.id: (grade.auto_score, grade.needs_manual_grade) for grade in others}
    yield
    with Gradebook(course.db_url, course.course_id) as gradebook:
        for id, scores in before.items():
            grade = gradebook.db.get(Grade, id)
            grade.auto_score, grade.needs_manual_grade = scores
        gradebook.db.commit()


def graded_cells(gradebook: Gradebook, nb: NotebookNode, ids: dict[str, str]) -> Iterator[tuple[NotebookNode, Any]]:
    """Each grade cell of a notebook, with its row in the gradebook."""
    for cell in filter(is_grade, nb.cells):
        name = cell.metadata.nbgrader.grade_id
        yield cell, gradebook.find_grade(name, ids["notebook"], ids["assignment"], ids["student"])
