"""The grading service, working ahead of nbgrader."""

from __future__ import annotations

import atexit
from collections import deque
from functools import cache
from pathlib import Path

from ..course import Course
from ..record import Record
from ..service.client import GradingService
from ..submission import Submission
from ..worker.limits import Limits


class Ahead:
    """The grading service, working ahead: it grades the next student while nbgrader files what the last one got."""

    def __init__(self, service: GradingService) -> None:
        service.start()
        self._service = service
        self._begun: deque[Submission] = deque()
        self._records: dict[Submission, Record] = {}

    def begin(self, submission: Submission) -> None:
        """Grade this one soon, unless it has been begun."""
        if submission not in self._begun and submission not in self._records:
            self._begun.append(submission)
            self._service.begin(submission)

    def grade(self, submission: Submission) -> Record:
        """The record of a submission; raises what the service raises, and forgets what else has been begun."""
        self.begin(submission)
        try:
            while submission not in self._records:
                record = self._service.next_record()
                self._records[self._begun.popleft()] = record
        except BaseException:
            self.close()
            raise
        return self._records.pop(submission)

    def close(self) -> None:
        """End the service, whatever it is doing; a submission that comes later starts it anew."""
        self._begun.clear()
        self._service.abort()


@cache
def grader_of(
    course: Course, solutions: Path | None, isolation: str, device: str, state: Path, limits: Limits
) -> Ahead:
    """One warm grader per process and course."""
    service = GradingService(
        course=course, solutions=solutions, isolation=isolation, device=device, state=state, limits=limits
    )
    grader = Ahead(service)
    atexit.register(grader.close)
    return grader
