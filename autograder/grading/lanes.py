"""Grades submissions one after another in a lane, or in several lanes at once.

A lane is a warm worker with an engine. While one lane waits for its student's code, or for the worker to clean up
behind the last student, another goes on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Event, Lock, Thread

from ..record import Record
from ..sandbox.process import Worker
from ..submission import Submission
from .lane import Lane

SWITCH_SECONDS = 0.0005
"""How long a lane may go on computing while another waits to read an answer. Python's own 5 ms is a whole check."""


def usual_lanes() -> int:
    """How many lanes a class gets: one per processor, but four at most, since all compute in one Python.

    And two at least: they hide the cleaning, and go on reading submissions while nobody takes the records.
    """
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(2, min(processors, 4))


@contextmanager
def quick_turns() -> Iterator[None]:
    """In here threads take turns as often as a class needs it."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(interval)


def grade_all(
    first: Lane,
    submissions: Iterable[Submission],
    emit: Callable[[Record], None],
    lanes: int = 1,
    more: Sequence[Worker] = (),
) -> None:
    """Grade every submission, and `emit` the records in the order of the submissions.

    With more than one lane the iterable is pulled from several threads, one at a time. The other lanes have the workers
    in `more`, or start their own once the first is at work. The first error of any lane ends the class.
    """
    if lanes == 1:
        for submission in submissions:
            emit(first.grade(submission))
        return
    with quick_turns():
        _Class(first, submissions, more).run(emit, lanes)


class _Class:
    """Lanes that share one iterable of submissions; the records come together in the calling thread."""

    def __init__(self, first: Lane, submissions: Iterable[Submission], more: Sequence[Worker]) -> None:
        self.first = first
        self.more = more
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
            lane = self._another(number) if number else self.first
            while lane and (pulled := self._next()) is not None:
                place, submission = pulled
                self.results.put((place, lane.grade(submission)))
                self.at_work.set()
        except BaseException as error:  # noqa: BLE001 - raised again by the thread that called
            self.results.put(error)

    def _another(self, number: int) -> Lane | None:
        """A further lane, when its worker is ready; None if the class is over by then."""
        if number <= len(self.more):
            return Lane(self.first.collected, self.first.engine.settings, self.more[number - 1])
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
