"""Warm workers for an author's programs, with a thread of ours for each: they are as many as the lanes of a class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from queue import SimpleQueue
from typing import TypeVar

from ..grading.lanes import quick_turns, usual_lanes
from ..sandbox.process import Worker

Job = TypeVar("Job")
Result = TypeVar("Result")


class Crew:
    """Workers that are somebody else's to start and to close. The first one is asked first."""

    def __init__(self, *workers: Worker) -> None:
        self.workers = workers

    @property
    def first(self) -> Worker:
        """For what is done by one alone."""
        return self.workers[0]

    def map(self, do: Callable[[Job, Worker], Result], jobs: Iterable[Job]) -> list[Result]:
        """What `do` makes of each job with a worker that is free, in their order; the first error is raised."""
        free: SimpleQueue[Worker] = SimpleQueue()
        for worker in self.workers:
            free.put(worker)

        def with_one(job: Job) -> Result:
            worker = free.get()
            try:
                return do(job, worker)
            finally:
                free.put(worker)

        with quick_turns(), ThreadPoolExecutor(len(self.workers)) as threads:
            return list(threads.map(with_one, jobs))


@contextmanager
def crew(first: Worker) -> Iterator[Crew]:
    """A worker and more of its kind, which are closed at the end."""
    with ExitStack() as started:
        more = (Worker(first.level, first.limits, for_class=True) for _ in range(usual_lanes() - 1))
        yield Crew(first, *map(started.enter_context, more))
