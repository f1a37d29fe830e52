"""The one loop: a pytest session that runs collected graders on submissions and makes a record of each."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from ..course import Course, find
from ..errors import KataError
from ..record import Record
from ..sandbox.process import Worker
from ..submission import Submission
from .collect import Collected
from .found import Settings
from .lane import Lane
from .lanes import grade_all

FOR_PYTEST = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS")
"""What somebody wants of the pytest that they type."""
NOT_NEEDED = ("terminal", "cacheprovider", "logging", "warnings", "faulthandler", "unraisableexception")
"""Plugins of pytest that the loop has no use for."""


class ClassRun:
    """A class in the place of pytest's own loop: every submission goes through the collected graders."""

    def __init__(
        self,
        course: Course,
        submissions: Iterable[Submission],
        settings: Settings,
        worker: Worker,
        emit: Callable[[Record], None],
        lanes: int,
        more: Sequence[Worker] = (),
    ) -> None:
        self.course = course
        self.collected = Collected(course)
        self.take = self.collected.take
        self._lane = Lane(self.collected, settings, worker)
        self._submissions, self._emit, self._lanes, self._more = submissions, emit, lanes, more

    def loop(self) -> bool:
        """Grade the class."""
        grade_all(self._lane, self._submissions, self._emit, self._lanes, self._more)
        return True

    def call(self, item: pytest.Function) -> None:
        """Never asked for, since pytest's own loop is not run."""

    def end(self) -> bytes:
        """Nothing is left: each record has been handed on."""
        return b""

    def close(self) -> None:
        """Nothing to end: the worker is the caller's."""


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
    more: Sequence[Worker] = (),
) -> None:
    """Grade submissions one after another, calling `emit` with each record; with the hidden graders in `solutions`.

    The exercises are those of `course`; without one, of the course that is found here.

    The iterable is pulled one submission at a time, so it may wait for each (a server's queue, a watcher).
    `exercises` limits which graders are collected. The `worker` is the caller's, to be started early (it imports torch)
    and closed, and so are those in `more`, for further lanes.
    """
    course = course or find()
    carrier = _Carrier(ClassRun(course, submissions, settings, worker, emit, lanes, more))
    options = ["--disable-plugin-autoload", "-p", "kata", *(f"-pno:{name}" for name in NOT_NEEDED)]
    options += ["--import-mode=importlib", "--assert=plain", "-s", f"--rootdir={course.root}", "-c", os.devnull]
    with _without(*FOR_PYTEST), _forgotten(course):
        code = pytest.main([*options, *_grader_files(course.graders, solutions, exercises)], plugins=[carrier])
    if carrier.error is not None:
        raise carrier.error
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise KataError(f"the graders could not be run (pytest ended with {code})")


@contextmanager
def _without(*variables: str) -> Iterator[None]:
    """In here the environment lacks these."""
    taken = {name: os.environ.pop(name) for name in variables if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(taken)


@contextmanager
def _forgotten(course: Course) -> Iterator[None]:
    """The graders that are imported in here are not kept: pytest would take them for those of another course."""
    try:
        yield
    finally:
        files = {name: Path(getattr(module, "__file__", None) or "") for name, module in list(sys.modules.items())}
        for name in [name for name, file in files.items() if file.name.startswith("test_") and course.is_grader(file)]:
            del sys.modules[name]


def _grader_files(public: Path, solutions: Path | None, exercises: list[str] | None) -> list[str]:
    """The grader files to collect: everything, or what belongs to some exercises."""
    if exercises is None:
        return [_said(public), *([_said(solutions)] if solutions else [])]
    split = [id.split("/") for id in exercises]
    found = [public / unit / f"test_{name}.py" for unit, name in split]
    found += [solutions / unit / name / f"test_{name}.py" for unit, name in split] if solutions else []
    return [_said(path) for path in found]


def _said(path: Path) -> str:
    """A path as pytest takes it: it refuses brackets, which are in the names of some courses' folders."""
    return os.path.relpath(path) if "[" in str(path) else str(path)


class _Carrier:
    """Carries a class into pytest, where the plugin finds it, and errors out of it."""

    def __init__(self, kata_run: ClassRun) -> None:
        self.kata_run = kata_run
        self.error: BaseException | None = None

    def pytest_internalerror(self, excinfo: Any) -> bool:
        self.error = excinfo.value
        return True

    def pytest_keyboard_interrupt(self, excinfo: Any) -> None:
        self.error = excinfo.value
