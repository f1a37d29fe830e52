"""The grading service, working ahead of nbgrader."""

from __future__ import annotations

import atexit
from collections import deque
from functools import cache
from pathlib import Path

from ..course import Course
from ..record import Record
from ..sandbox import levels
from ..service.cache import Cache
from ..service.client import GradingService
from ..submission import Submission
from ..worker.limits import Limits

AT_ONCE = 12
"""Submissions that the service has been given and has not answered, at least: enough for its lanes."""


class Ahead:
    """The grading service, working ahead: it grades the next student while nbgrader files what the last one got.

    What was graded before is taken from the `cache`; `reused` says how often. `fresh` does not look, and what is
    computed takes the place of what was kept.
    """

    def __init__(self, service: GradingService, cache: Cache, exercises: list[str], *, fresh: bool, jobs: int) -> None:
        self.reused = 0
        self._at_once = max(AT_ONCE, 2 * jobs)
        self._service, self._cache, self._exercises, self._fresh = service, cache, exercises, fresh
        self._places: dict[Submission, Path] = {}
        self._waiting: deque[Submission] = deque()
        self._begun: deque[Submission] = deque()
        self._records: dict[Submission, Record] = {}
        self._start()

    def _start(self) -> None:
        """Start the service, and remember what graders it reads."""
        self._read = {id: self._cache.graders(id) for id in self._exercises}
        self._service.start()

    def begin(self, submission: Submission) -> None:
        """Grade this one soon, unless it has been begun or was graded before."""
        now = self._cache.graders(submission.exercise)
        if self._read.setdefault(submission.exercise, now) != now:
            self.close()  # formgrader lives for days, and a teacher mends a grader meanwhile
            self._start()
        if submission in self._records or submission in self._places:
            return
        place = self._cache.place(submission)
        if not self._fresh and (kept := self._cache.find(place)):
            self._records[submission] = kept
            self.reused += 1
            return
        self._places[submission] = place
        self._waiting.append(submission)
        self._feed()

    def know(self, submission: Submission, record: Record) -> None:
        """Give this record to whoever asks next: what was looked at is filed, whatever a second look would find."""
        self._records[submission] = record

    def _feed(self) -> None:
        """Give the service something to do."""
        while self._waiting and len(self._begun) < self._at_once:
            self._begun.append(self._waiting.popleft())
            self._service.begin(self._begun[-1])

    def grade(self, submission: Submission) -> Record:
        """The record of a submission; raises what the service raises, and forgets what else has been begun."""
        self.begin(submission)
        try:
            while submission not in self._records:
                record = self._service.next_record()
                done = self._begun.popleft()
                self._records[done] = record
                self._cache.keep(self._places.pop(done), record)
                self._feed()
        except BaseException:
            self.close()
            raise
        return self._records.pop(submission)

    def close(self) -> None:
        """End the service, whatever it is doing; a submission that comes later starts it anew."""
        self._places.clear()
        self._records.clear()
        self._waiting.clear()
        self._begun.clear()
        self._service.abort()


@cache
def grader_of(
    course: Course,
    solutions: Path | None,
    isolation: str,
    device: str,
    state: Path,
    limits: Limits,
    *,
    fresh: bool,
    jobs: int,
) -> Ahead:
    """One warm grader per process and course."""
    service = GradingService(
        course=course, solutions=solutions, isolation=isolation, device=device, state=state, limits=limits, lanes=jobs
    )
    kept = Cache(course, service.options, levels.choose(isolation, minimum="landlock"))
    grader = Ahead(service, kept, course.built(), fresh=fresh, jobs=jobs)
    atexit.register(grader.close)
    return grader
