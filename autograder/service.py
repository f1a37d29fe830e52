"""The grading loop as a process of its own, for callers that must not run it themselves: a notebook kernel, nbgrader.

The caller imports neither torch nor pytest; it writes one submission per line as JSON and reads one record per line.
"""

from __future__ import annotations

import contextlib
import os
import select
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import msgspec

from . import settings
from .course import Course, find
from .errors import DiskFullError, KataError, room_for
from .notebook import Submission
from .record import Record
from .sandbox import Limits, Worker, choose


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
        self._options = Options(
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

    def start(self) -> None:
        """Start the process without waiting, so that it warms up while the caller goes on."""
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "autograder.service"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                cwd=Path.cwd(),
                env=dict(os.environ),
                # Apart from the caller's: a notebook's interrupt is for the kernel, and a kernel that shuts down waits
                # for the children of its own group before it lets us close them.
                process_group=0,
            )
            self._write(self._options)

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


def serve() -> None:
    """Grade the submissions on standard input until it ends."""
    # Only records may reach the caller; whatever else is printed goes to standard error.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    Thread(target=end_with_the_reader, args=(answers.fileno(),), daemon=True).start()

    def emit(record: Record) -> None:
        answers.write(msgspec.json.encode(record) + b"\n")
        answers.flush()

    def submissions() -> Iterator[Submission]:
        for line in sys.stdin.buffer:
            yield msgspec.json.decode(line, type=Submission)

    try:
        options = msgspec.json.decode(sys.stdin.buffer.readline(), type=Options)
        level = choose(options.isolation, minimum="landlock" if options.grading else "process")
        limits = Limits(seconds=options.seconds, memory=options.memory, gpu=options.device == "cuda")
        with room_for(temporary_folder()), Worker(level, limits, for_class=options.grading) as worker:
            from .devices import choose as choose_devices  # imports torch while the worker does
            from .engine import Settings
            from .lanes import usual_lanes
            from .session import run

            secret = course_secret(Path(options.state)) if options.grading else b""
            how = Settings(choose_devices(options.device), secret)
            lanes = options.lanes or (usual_lanes() if options.grading else 1)
            solutions = Path(options.solutions) if options.solutions else None
            run(submissions(), how, worker, emit, solutions, lanes=lanes, course=Course(Path(options.course)))
    except KataError as error:
        kind = b"full " if isinstance(error, DiskFullError) else b"fault "
        answers.write(kind + str(error).replace("\n", " ").encode() + b"\n")
    answers.close()
    os._exit(0)  # a lane may still wait for standard input, which Python cannot close then


def temporary_folder() -> str:
    """Where temporary files go; DiskFullError if Python finds no folder it can write in."""
    try:
        return tempfile.gettempdir()
    except FileNotFoundError as error:
        raise DiskFullError(f"{error.strerror}: free some of the disk and run the same command again") from None


def end_with_the_reader(answers: int) -> None:
    """End this process, and with it the workers, when nobody is left who could read its answers.

    A caller that was killed has not closed anything; what it began may take long, and is of no use to anybody.
    """
    if hasattr(select, "poll"):
        reader = select.poll()
        reader.register(answers, 0)  # that the other end is closed is reported whatever is asked for
        if reader.poll()[0][1] & (select.POLLERR | select.POLLHUP):
            os._exit(1)


def course_secret(state: Path) -> bytes:
    """The course's 32 random bytes: KATA_SECRET (hex), or `secret` in the state folder, made at the first grading."""
    if given := os.environ.get("KATA_SECRET"):
        try:
            return bytes.fromhex(given)
        except ValueError:
            raise KataError("KATA_SECRET must be hexadecimal digits, e.g. from `openssl rand -hex 32`") from None
    path = state / "secret"
    if not path.is_file():
        with room_for(path):
            state.mkdir(parents=True, exist_ok=True)
            _make_secret(path)
    secret = bytes.fromhex(path.read_text().strip())
    if not secret:
        raise KataError(f"{path} is empty, so it was cut off; delete it, and the next grading makes a new one")
    return secret


def _make_secret(path: Path) -> None:
    """Give a new secret its name only when all of it is on the disk, since no grade could be repeated without it."""
    descriptor, draft = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(os.urandom(32).hex())
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):  # another process was first; its secret is the course's
            _name_once(draft, path)
    finally:
        Path(draft).unlink(missing_ok=True)


def _name_once(draft: str, path: Path) -> None:
    """Give a file its name; FileExistsError if another has it, where the file system knows links."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        os.replace(draft, path)


if __name__ == "__main__":
    serve()
