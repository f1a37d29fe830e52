"""Grades submissions one after another in a lane, or in several lanes at once.

A lane is a warm worker with an engine. While one lane waits for its student's code, or for the worker to clean up
behind the last student, another goes on.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread, current_thread, main_thread
from typing import Any

import numpy as np
import pytest

from .collected import Collected
from .compare import Difference
from .devices import DEVICE, NoDevice
from .engine import Engine, Found, Settings, Spec
from .errors import KataError
from .grading import Rng, Verdict, compared_values
from .notebook import Submission
from .observation import Observation
from .record import Record
from .sandbox import Worker
from .student import Spoilt

SWITCH_SECONDS = 0.0005
"""How long a lane may go on computing while another waits to read an answer. Python's own 5 ms is a whole check."""


def usual_lanes() -> int:
    """How many lanes a class gets: one per processor, but four at most, since all compute in one Python.

    And two at least: they hide the cleaning, and go on reading submissions while nobody takes the records.
    """
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(2, min(processors, 4))


class Lane:
    """Grades one submission at a time with what was collected."""

    def __init__(self, collected: Collected, settings: Settings, worker: Worker) -> None:
        self.collected = collected
        self.engine = Engine(settings, worker)

    def grade(self, submission: Submission) -> Record:
        """The record of a submission."""
        items = self.collected.items.get(submission.exercise, [])
        if not items:
            raise KataError(f"no graders were collected for {submission.exercise!r}")
        self.engine.begin(self.collected.graders[submission.exercise], submission)
        for item in items:
            self.check(item)
        return self.engine.finish()

    def check(self, item: pytest.Function) -> Found:
        """Run one check on the submission that was begun, and note what it found: at every door this is what runs one.

        It calls the test function alone, since pytest's own protocol costs more than most checks. Whatever ends the
        function, but the user's own interrupt, is this check's and nobody else's.
        """
        _, spec = self.collected.specs[item]
        if found := self.engine.unrunnable(spec):
            return found
        compared_values.set([])
        try:
            returned = item.obj(**self._arguments(item))
        except BaseException as error:  # noqa: BLE001 - sys.exit and pytest's own exceptions too
            if isinstance(error, KeyboardInterrupt) and current_thread() is main_thread():
                raise
            return self._ended(item, spec, error)
        if returned is not None:
            return self.engine.fault(spec, f"{item.location[0]}: {item.name} returned a value; a check says `assert`")
        return self.engine.passed(spec, compared=bool(compared_values.get()))

    def _arguments(self, item: pytest.Function) -> dict[str, Any]:
        """The values of a test's parameters: the kit's fixtures, and those of parametrize."""
        given = item.callspec.params if hasattr(item, "callspec") else {}
        names = self.collected.names[item]
        return {name: given[name] if name in given else self._fixture(name, item) for name in names}

    def _ended(self, item: pytest.Function, spec: Spec, error: BaseException) -> Found:
        """Tell the engine what ended a test."""
        if isinstance(error, AssertionError):
            error = PROPERTY
        if isinstance(error, Spoilt):
            error = Verdict(error.got.ending, Difference("runs"), error.got, Observation("returned"))  # type: ignore[arg-type]
        if isinstance(error, NoDevice):
            return self.engine.not_run(spec, str(error))
        if not isinstance(error, Verdict):
            return self.engine.fault(spec, _where(error, item.path))
        try:
            return self.engine.failed(spec, error)
        except Exception as own:  # noqa: BLE001 - a message that cannot be built is our fault, and one check's only
            return self.engine.fault(spec, _where(own, item.path))

    def _fixture(self, name: str, item: pytest.Function) -> Any:
        """The value of one of FIXTURES for a test."""
        id, spec = self.collected.specs[item]
        match name:
            case "student":
                return self.engine.start(spec)
            case "device":
                return DEVICE
            case "probes":
                return self.collected.expected(id)
            case "rng":
                return Rng(np.random.PCG64(self.engine.seed(spec, "inputs")))
            case _:
                return self.collected.program(item, name)


def grade_all(first: Lane, submissions: Iterable[Submission], emit: Callable[[Record], None], lanes: int = 1) -> None:
    """Grade every submission, and `emit` the records in the order of the submissions.

    With more than one lane the iterable is pulled from several threads, one at a time. The other lanes start their
    workers once the first is at work. The first error of any lane ends the class.
    """
    if lanes == 1:
        for submission in submissions:
            emit(first.grade(submission))
        return
    interval = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        _Class(first, submissions).run(emit, lanes)
    finally:
        sys.setswitchinterval(interval)


class _Class:
    """Lanes that share one iterable of submissions; the records come together in the calling thread."""

    def __init__(self, first: Lane, submissions: Iterable[Submission]) -> None:
        self.first = first
        self.workers: list[Worker] = []
        self.submissions = enumerate(submissions)
        self.lock = Lock()
        self.starting = Lock()
        self.over = False
        self.pulled = 0
        self.at_work = Event()
        self.results: SimpleQueue[tuple[int, Record | None] | BaseException] = SimpleQueue()

    def run(self, emit: Callable[[Record], None], lanes: int) -> None:
        for number in range(lanes):
            # A lane may wait for a submission that never comes: it must not keep the process from ending.
            Thread(target=self._work, args=(number,), daemon=True).start()
        try:
            self._emit(emit)
        finally:
            self.over = True
            self.at_work.set()
            with self.starting:
                for worker in self.workers:
                    worker.close()

    def _emit(self, emit: Callable[[Record], None]) -> None:
        """Hand out the records as they become ready, in order."""
        waiting: dict[int, Record] = {}
        total, done = None, 0
        while total is None or done < total:
            result = self.results.get()
            if isinstance(result, BaseException):
                raise result
            number, record = result
            if record is None:
                total = number
            else:
                waiting[number] = record
            while done in waiting:
                emit(waiting.pop(done))
                done += 1

    def _work(self, number: int) -> None:
        try:
            lane = self._another() if number else self.first
            while lane and (pulled := self._next()) is not None:
                place, submission = pulled
                self.results.put((place, lane.grade(submission)))
                self.at_work.set()
        except BaseException as error:  # noqa: BLE001 - raised again by the thread that called
            self.results.put(error)

    def _another(self) -> Lane | None:
        """A further lane, when its worker is ready; None if the class is over by then."""
        self.at_work.wait()
        given = self.first.engine
        with self.starting:
            if self.over:
                return None
            worker = Worker(given.worker.level, given.worker.limits, for_class=True)
            self.workers.append(worker)
        worker.wait()
        return Lane(self.first.collected, given.settings, worker)

    def _next(self) -> tuple[int, Submission] | None:
        with self.lock:
            pulled = None if self.over else next(self.submissions, None)
            if pulled is None:
                self.results.put((self.pulled, None))
                return None
            self.pulled = pulled[0] + 1
            return pulled


PROPERTY = Verdict("wrong", Difference("value"), Observation("returned"), Observation("returned"))
"""What a bare assert of a grader finds: a property that does not hold."""


def _where(error: BaseException, grader: Path) -> str:
    """An error of ours in one line, for the author: at the last line of the grader that it went through."""
    frames = traceback.extract_tb(error.__traceback__)
    place = next((frame for frame in reversed(frames) if Path(frame.filename) == grader), frames[-1])
    return f"{type(error).__name__}: {' '.join(str(error).split())[:300]} ({Path(place.filename).name}:{place.lineno})"
