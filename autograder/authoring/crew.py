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


MANY = 30
"""Jobs for which it is worth to start more workers, which takes some seconds of a processor each."""


class Crew:
    """Workers that are somebody else's to close. The first one is asked first; those in reserve start for many jobs."""

    def __init__(self, *workers: Worker, reserve: Iterable[Worker] = ()) -> None:
        self._workers, self._reserve = [*workers], iter(reserve)

    @property
    def first(self) -> Worker:
        """For what is done by one alone."""
        return self._workers[0]

    def workers_for(self, jobs: int) -> list[Worker]:
        """Those who share so many jobs."""
        if jobs >= MANY:
            self._workers += self._reserve
        return self._workers

    def map(self, do: Callable[[Job, Worker], Result], jobs: Iterable[Job]) -> list[Result]:
        """What `do` makes of each job with a worker that is free, in their order; the first error is raised."""
        jobs = list(jobs)
        workers = self.workers_for(len(jobs))
        free: SimpleQueue[Worker] = SimpleQueue()
        for worker in workers:
            free.put(worker)

        def with_one(job: Job) -> Result:
            worker = free.get()
            try:
                return do(job, worker)
            finally:
                free.put(worker)

        with quick_turns(), ThreadPoolExecutor(len(workers)) as threads:
            return list(threads.map(with_one, jobs))


@contextmanager
def crew(first: Worker) -> Iterator[Crew]:
    """A worker, and more of its kind in reserve; those that were started are closed at the end."""
    with ExitStack() as started:
        more = (Worker(first.level, first.limits, for_class=True) for _ in range(usual_lanes() - 1))
        yield Crew(first, reserve=map(started.enter_context, more))
