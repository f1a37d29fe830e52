"""The grading loop as a process of its own, for callers that must not run it themselves: a notebook kernel, nbgrader.

The caller imports neither torch nor pytest; it writes one submission per line as JSON and reads one record per line.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from .errors import KataError
from .notebook import Submission
from .record import Record
from .sandbox import Limits, Worker, choose


class Options(msgspec.Struct, frozen=True):
    """The first line the service reads. `grading` refuses to run strangers' code below isolation `landlock`."""

    solutions: str | None = None
    isolation: str = "auto"
    device: str = "auto"
    state: str = ".kata"
    grading: bool = True
    seconds: float = Limits().seconds
    memory: int = Limits().memory


class GradingService:
    """A client of the service process. Started at the first `grade`, which also waits for it."""

    def __init__(
        self,
        *,
        solutions: Path | None = None,
        isolation: str = "auto",
        device: str = "auto",
        state: Path = Path(".kata"),
        grading: bool = True,
        limits: Limits | None = None,
    ) -> None:
        limits = limits or Limits()
        self._options = Options(
            solutions=str(solutions) if solutions else None,
            isolation=isolation,
            device=device,
            state=str(state),
            grading=grading,
            seconds=limits.seconds,
            memory=limits.memory,
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

    def grade(self, submission: Submission) -> Record:
        """The record of a submission; KataError if grading is refused or the service itself fails."""
        self.start()
        assert self._process is not None and self._process.stdout is not None
        self._write(submission)
        try:
            line = self._process.stdout.readline()
        except BaseException:  # interrupted: an answer that comes later must not be taken for the next one's
            self._process.kill()
            self.close()
            raise
        if not line:
            self._process = None
            raise KataError("the grading service ended without an answer; see the messages above")
        if line.startswith(b"fault "):
            self.close()
            raise KataError(line[6:].decode().strip())
        return msgspec.json.decode(line, type=Record)

    def close(self) -> None:
        """End the process and its worker."""
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

    def emit(record: Record) -> None:
        answers.write(msgspec.json.encode(record) + b"\n")
        answers.flush()

    def submissions() -> Iterator[Submission]:
        for line in sys.stdin.buffer:
            yield msgspec.json.decode(line, type=Submission)

    try:
        options = msgspec.json.decode(sys.stdin.buffer.readline(), type=Options)
        level = choose(options.isolation, minimum="landlock" if options.grading else "process")
        limits = Limits(seconds=options.seconds, memory=options.memory)
        with Worker(level, limits, warm=("torch._dynamo",) if options.grading else ()) as worker:
            from .engine import Settings
            from .session import choose_device, run  # imports torch while the worker does

            secret = course_secret(Path(options.state)) if options.grading else b""
            settings = Settings(device=choose_device(options.device), secret=secret)
            run(submissions(), settings, worker, emit, Path(options.solutions) if options.solutions else None)
    except KataError as error:
        answers.write(b"fault " + str(error).replace("\n", " ").encode() + b"\n")
        answers.flush()


def course_secret(state: Path) -> bytes:
    """The course's 32 random bytes: KATA_SECRET (hex), or `secret` in the state folder, made at the first grading."""
    if given := os.environ.get("KATA_SECRET"):
        try:
            return bytes.fromhex(given)
        except ValueError:
            raise KataError("KATA_SECRET must be hexadecimal digits, e.g. from `openssl rand -hex 32`") from None
    path = state / "secret"
    if not path.is_file():
        state.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):  # another process was first; its secret is the course's
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(os.urandom(32).hex())
    return bytes.fromhex(path.read_text().strip())


if __name__ == "__main__":
    serve()
