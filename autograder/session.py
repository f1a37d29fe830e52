"""The one loop: a pytest session that runs collected graders on submissions and makes a record of each.

`run()` grades any number of submissions in one session; a plain `pytest autograder/` uses the same hooks on the
notebooks of one folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from . import notebook
from .collected import Collected
from .course import Course, find
from .devices import NoDevice, choose
from .engine import Settings, Spec
from .errors import ExerciseError, KataError
from .grading import compared_values
from .lanes import Lane, grade_all
from .notebook import Submission
from .record import Record, Text, write_records
from .sandbox import Worker
from .texts import language

NOT_NEEDED = ("terminal", "cacheprovider", "logging", "warnings", "faulthandler", "unraisableexception")
"""Plugins of pytest that the loop has no use for."""


@dataclass(frozen=True)
class Job:
    """What `run` was asked for; handed to the session inside pytest."""

    submissions: Iterable[Submission]
    settings: Settings
    worker: Worker
    emit: Callable[[Record], None]
    course: Course
    lanes: int = 1


class GradingSession:
    """All that one pytest run knows about grading. Items are graders; `collected` must have taken them first."""

    def __init__(
        self,
        course: Course,
        settings: Settings,
        worker: Worker,
        job: Job | None,
        folder: Path,
        lang: str,
        json: str | None,
    ) -> None:
        self.course = course
        self.collected = Collected(course)
        self.lane = Lane(self.collected, settings, worker, lang)
        self.engine = self.lane.engine
        self.job = job
        self.folder = folder
        self.lang = lang
        self.json = json
        self.records: list[Record] = []
        self._shown: set[tuple[str, str]] = set()

    @classmethod
    def from_config(cls, config: pytest.Config, course: Course, worker: Worker | None) -> GradingSession:
        """The session that pytest's options ask for, or the job that `run` brought along; `worker` is warming up."""
        job = next((p.job for p in config.pluginmanager.get_plugins() if isinstance(p, _JobPlugin)), None)
        folder = Path(config.getoption("submission") or course.assignments)
        lang, json = language(config.getoption("lang")), config.getoption("kata_json")
        if job is not None:
            return cls(course, job.settings, job.worker, job, folder, lang, json)
        if not folder.is_dir():
            raise KataError(f"there is no folder {folder}; name one with --submission DIR")
        assert worker is not None
        return cls(course, Settings(choose(config.getoption("device"))), worker, None, folder, lang, json)

    def run_class(self) -> bool | None:
        """With a job: run every submission through the collected graders, again and again."""
        if self.job is None:
            return None
        grade_all(self.lane, self.job.submissions, self.job.emit, self.job.lanes)
        return True

    def before(self, item: pytest.Item) -> None:
        """Turn to the item's exercise, and skip the item if its part is untouched."""
        if item not in self.collected.specs:
            return
        id, spec = self.collected.specs[item]
        if self.job is None:
            self._turn_to(id)
        compared_values.set([])
        attempt = self.engine.attempt
        if attempt is not None and self.engine.not_attempted(spec.part):
            self.engine.skipped(spec)
            pytest.skip("not_attempted")

    def _turn_to(self, id: str) -> None:
        """In a plain pytest run: finish the exercise before, read the notebook of this one."""
        attempt = self.engine.attempt
        if attempt is not None and attempt.submission.exercise == id:
            return
        self._settle()
        path = self.folder / f"{id}.ipynb"
        self.engine.begin(self.collected.graders[id], notebook.read(path, "", id))

    def _settle(self) -> None:
        attempt = self.engine.attempt
        if attempt is None:
            return
        grader, submission = attempt.grader, attempt.submission
        record = self.engine.finish()
        if submission.problem is not None:
            record = self.engine.unreadable(grader, submission)
        self.records.append(record)

    def after(self, item: pytest.Item, call: pytest.CallInfo[None], report: pytest.TestReport) -> None:
        """Note the test's verdict with the engine and put the learner's message into pytest's report."""
        if item not in self.collected.specs or call.when == "teardown" or self.engine.attempt is None:
            return
        id, spec = self.collected.specs[item]
        if call.excinfo is None:
            if call.when == "call":
                self.engine.passed(spec, compared=bool(compared_values.get()))
            return
        if isinstance(call.excinfo.value, pytest.skip.Exception):
            return
        message = self.lane.note(spec, call.excinfo.value)
        if isinstance(call.excinfo.value, NoDevice):
            report.outcome = "skipped"
            report.longrepr = (str(item.path), 0, f"Skipped: {message[self.lang]}")
            return
        report.longrepr = self._short(id, spec, message)

    def _short(self, id: str, spec: Spec, message: Text) -> str:
        """The first message of a part in full; one line for those that wait behind it."""
        if (id, spec.part) in self._shown:
            return {"en": "waits behind the first message of its part", "ja": "この部分の最初のメッセージが先です"}[
                self.lang
            ]
        self._shown.add((id, spec.part))
        return message[self.lang]

    def fixture(self, name: str, item: pytest.Item) -> Any:
        """The value of a fixture for a test."""
        return self.lane.fixture(name, item)

    # --- the end

    def end(self, session: pytest.Session) -> None:
        """Settle the last exercise, and write the records if asked to."""
        if self.job is None:
            self._settle()
            if self.json:
                write_records(Path(self.json), self.records)

    def close(self) -> None:
        """End what was started here."""
        if self.job is None:
            self.engine.worker.close()

    def summarize(self, terminal: Any) -> None:
        """Words under pytest's own output."""
        from .report import session_lines
        from .selfcheck import strays

        for line in [
            *session_lines(self.records, self.lang, str(self.folder)),
            *strays(self.course, self.folder, self.lang),
        ]:
            terminal.write_line(line)


def run(
    submissions: Iterable[Submission],
    settings: Settings,
    worker: Worker,
    emit: Callable[[Record], None],
    solutions: Path | None = None,
    exercises: list[str] | None = None,
    lanes: int = 1,
    *,
    course: Course | None = None,
) -> None:
    """Grade submissions one after another, calling `emit` with each record; with the hidden graders in `solutions`.

    The exercises are those of `course`; without one, of the course that is found here.

    The iterable is pulled one submission at a time, so it may wait for each (a server's queue, a watcher).
    `exercises` limits which graders are collected. The `worker` is the
    caller's, to be started early (it imports torch) and closed.
    """
    course = course or find()
    job = _JobPlugin(Job(submissions, settings, worker, emit, course, lanes))
    paths = _grader_files(course.graders, solutions, exercises)
    options = ["--disable-plugin-autoload", "-p", "kata", *(f"-pno:{name}" for name in NOT_NEEDED)]
    options += [
        "--import-mode=importlib",
        "--assert=plain",
        "-s",
        f"--rootdir={course.root}",
        "-c",
        os.devnull,
    ]
    code = pytest.main([*options, *paths], plugins=[job])
    if job.error is not None:
        raise job.error
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise KataError(f"the graders could not be run (pytest ended with {code}): {job.said}")


def _grader_files(public: Path, solutions: Path | None, exercises: list[str] | None) -> list[str]:
    """The grader files to collect: everything, or what belongs to some exercises."""
    if exercises is None:
        return [str(public), *([str(solutions)] if solutions else [])]
    split = [id.split("/") for id in exercises]
    found = [public / unit / f"test_{name}.py" for unit, name in split]
    found += [solutions / unit / name / f"test_{name}.py" for unit, name in split] if solutions else []
    return [str(path) for path in found]


class _Marker:
    """Lets the plugin see, without importing this module, that `run` has brought a job, and for which course."""

    def __init__(self, course: Course) -> None:
        self.course = course


class _JobPlugin:
    """Carries a job into pytest and errors out of it."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.error: BaseException | None = None
        self.said = ""

    def pytest_addhooks(self, pluginmanager: pytest.PytestPluginManager) -> None:
        pluginmanager.register(_Marker(self.job.course), "kata-job")

    def pytest_internalerror(self, excinfo: Any) -> bool:
        self.error = excinfo.value
        return True

    def pytest_keyboard_interrupt(self, excinfo: Any) -> None:
        self.error = excinfo.value

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.said = str(report.longrepr)[-2000:]
            self.error = ExerciseError(f"{report.nodeid} cannot be loaded: {self.said}")
