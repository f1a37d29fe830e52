"""nbgrader's gradebook: opened once, its errors in one sentence, and verdicts that become final all at once.

A class may be cut off at any moment: until `Settle` has spoken, what is in the gradebook waits for a person.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextvars import ContextVar
from functools import cache
from typing import Any

import nbgrader.api
import sqlalchemy
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade

from ..errors import DiskFullError, KataError, no_room, room_for

_in_progress: ContextVar[bool] = ContextVar("_in_progress", default=False)

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


def share_database_engines() -> None:
    """Have nbgrader keep one SQLAlchemy engine per gradebook: it opens the gradebook ten times for each notebook, and
    every new engine compiles the same queries anew.
    """
    nbgrader.api.create_engine = _engine


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
    return ClassStops(text) if _in_progress.get() else KataError(text)


@contextlib.contextmanager
def class_in_progress() -> Iterator[None]:
    """In here an unusable gradebook raises ClassStops; elsewhere, in formgrader's pages for one, KataError."""
    token = _in_progress.set(True)
    try:
        yield
    finally:
        _in_progress.reset(token)


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


def graded_cells(gradebook: Gradebook, nb: NotebookNode, ids: dict[str, str]) -> Iterator[tuple[NotebookNode, Any]]:
    """Each grade cell of a notebook, with its row in the gradebook."""
    for cell in filter(is_grade, nb.cells):
        name = cell.metadata.nbgrader.grade_id
        yield cell, gradebook.find_grade(name, ids["notebook"], ids["assignment"], ids["student"])
