"""`pytest autograder/`: pytest's own loop over the graders, on a folder of notebooks, and what it says at its end."""

from __future__ import annotations

import warnings
from pathlib import Path

import msgspec
import pytest

from ..course import NO_FOLDER, Course
from ..errors import KataError
from ..reading import notebook
from ..record import Record, Text
from ..reports.terminal import message
from ..sandbox.devices import choose
from ..sandbox.process import Worker
from ..text import fill, language
from .collect import Collected
from .found import Found, Settings
from .lane import Lane
from .summary import folder_of

NO_FOLDER_FOR = Text(
    "there is no folder for {path}; choose another place for --json",
    "{path} を置くフォルダがありません。--json に別の場所を指定してください",
)

WAITS = Text("waits behind the first message of its part", "この部分の最初のメッセージが先です")


class Door:
    """What one pytest run knows about grading: it turns to an exercise's notebook with the exercise's first check."""

    def __init__(self, config: pytest.Config, course: Course, worker: Worker) -> None:
        self.folder, self.lang = folder_of(config, course), language(config.getoption("lang"))
        if not self.folder.is_dir():
            raise KataError(fill(NO_FOLDER, folder=str(self.folder)))
        if (json := config.getoption("kata_json")) and not Path(config.invocation_params.dir, json).parent.is_dir():
            raise KataError(fill(NO_FOLDER_FOR, path=json))
        self.course = course
        self.collected = Collected(course)
        self.lane = Lane(self.collected, Settings(choose(config.getoption("device"))), worker)
        self.records: list[Record] = []
        self._shown: set[tuple[str, str]] = set()

    def take(self, items: list[pytest.Item]) -> list[pytest.Item]:
        """The tests in the order they are run; an author's error is one line."""
        try:
            return self.collected.take(items)
        except KataError as error:
            raise pytest.UsageError(error.said(self.lang)) from None

    def loop(self) -> None:
        """Leave it to pytest."""

    def call(self, item: pytest.Function) -> bool | None:
        """Run a check and tell pytest in the learner's words what came of it; None for a test that is no check."""
        if item not in self.collected.specs:
            return None
        id, spec = self.collected.specs[item]
        self._turn_to(id)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # as in a class, where pytest makes no errors of them
            found = self.lane.check(item)
        if found.outcome == "not_attempted" or found.excused:
            pytest.skip(message(found.finding)[self.lang] or found.outcome)
        if found.outcome != "passed":
            pytest.fail(self._message(id, spec.part, found), pytrace=False)
        return True

    def _message(self, id: str, part: str, found: Found) -> str:
        """The first message of a part in full; one line for those that wait behind it."""
        first = (id, part) not in self._shown
        self._shown.add((id, part))
        return message(found.finding)[self.lang] if first or found.outcome == "grader_error" else WAITS[self.lang]

    def _turn_to(self, id: str) -> None:
        """Finish the exercise before, read the notebook of this one."""
        attempt = self.lane.engine.attempt
        if attempt is not None and attempt.submission.exercise == id:
            return
        self._settle()
        self.lane.engine.begin(self.collected.graders[id], notebook.read(self.folder / f"{id}.ipynb", "", id))

    def _settle(self) -> None:
        if self.lane.engine.attempt is not None:
            self.records.append(self.lane.engine.finish())

    def end(self) -> bytes:
        """Settle the last exercise; all records as JSON, which pytest-xdist can carry."""
        self._settle()
        return msgspec.json.encode(self.records)

    def close(self) -> None:
        """End the worker."""
        self.lane.engine.worker.close()
