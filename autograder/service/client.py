"""The client of the grading service, for callers that must not grade themselves: a notebook kernel, nbgrader.

It imports neither torch nor pytest; it writes one submission per line as JSON and reads one record per line.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import msgspec

from .. import settings
from ..course import Course, find
from ..errors import DiskFullError, KataError
from ..record import Record
from ..submission import Submission
from ..worker.limits import Limits


class Options(msgspec.Struct, frozen=True):
    """The first line the service reads. `grading` refuses to run strangers' code below isolation `landlock`.

    `lanes` is how many students are graded side by side, 0 for what the machine suggests.
    """

    course: str
    state: str
    solutions: str | None = None
    isolation: str = settings.ISOLATION.default
    device: str = settings.DEVICE.default
    seconds: float = settings.SECONDS.default
    memory: int = settings.MEMORY.default
    grading: bool = True
    lanes: int = 0


class GradingService:
    """A client of the service process. Started at the first `grade`, which also waits for it.

    Without a `course` the exercises are those of the course that is found here; `state` is usually in the course.
    """

    def __init__(
        self,
        *,
        course: Course | None = None,
        solutions: Path | None = None,
        isolation: str = settings.ISOLATION.default,
        device: str = settings.DEVICE.default,
        state: Path | None = None,
        grading: bool = True,
        limits: Limits | None = None,
        lanes: int = 0,
    ) -> None:
        limits, course = limits or Limits(), course or find()
        self.options = Options(
            course=str(course.root),
            solutions=str(solutions) if solutions else None,
            isolation=isolation,
            device=device,
            state=str(state or course.state),
            grading=grading,
            seconds=limits.seconds,
            memory=limits.memory,
            lanes=lanes,
        )
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def runs(self) -> bool:
        """Whether the process has been started and has not ended."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start the process without waiting, so that it warms up while the caller goes on."""
        if not self.runs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "autograder.service"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                cwd=Path.cwd(),
                env=dict(os.environ),
                # Apart from the caller's: a notebook's interrupt is for the kernel, and a kernel that shuts down waits
                # for the children of its own group before it lets us close them.
                process_group=0,
            )
            self._write(self.options)

    def begin(self, submission: Submission) -> None:
        """Have a submission graded while the caller goes on; `next_record` answers in the same order."""
        self.start()
        self._write(submission)

    def grade(self, submission: Submission) -> Record:
        """The record of a submission, when nothing else has been begun; errors as of `next_record`."""
        self.begin(submission)
        return self.next_record()

    def next_record(self) -> Record:
        """The record of the first submission that has been begun and not been answered.

        KataError if grading is refused or the service itself fails: then nothing that was begun gets an answer.
        DiskFullError if that is for want of room.
        """
        assert self._process is not None and self._process.stdout is not None
        try:
            line = self._process.stdout.readline()
        except BaseException:  # interrupted: an answer that comes later must not be taken for the next one's
            self.abort()
            raise
        if not line:
            self._process = None
            raise KataError("the grading service ended without an answer; see the messages above")
        if line.startswith((b"fault ", b"full ")):
            self.close()
            kind, text = line.decode().strip().split(" ", 1)
            raise (DiskFullError if kind == "full" else KataError)(text)
        return msgspec.json.decode(line, type=Record)

    def abort(self) -> None:
        """End the process and leave undone what has been begun."""
        if self._process is not None:
            self._process.kill()
        self.close()

    def close(self) -> None:
        """End the process and its worker when all that has been begun is done."""
        if self._process is not None:
            assert self._process.stdin is not None and self._process.stdout is not None
            with contextlib.suppress(OSError):
                self._process.stdin.close()
            self._process.wait()
            self._process.stdout.close()
            self._process = None

    def _write(self, message: Options | Submission) -> None:
        assert self._process is not None and self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # the answer, or its absence, will say why
            self._process.stdin.write(msgspec.json.encode(message) + b"\n")
            self._process.stdin.flush()

    def __enter__(self) -> GradingService:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
