"""The grading loop as a process of its own: submissions on standard input, records on standard output."""

from __future__ import annotations

import os
import select
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import msgspec

from ..course import Course
from ..errors import DiskFullError, KataError, room_for
from ..record import Record
from ..sandbox.levels import choose
from ..sandbox.process import Worker
from ..submission import Submission
from ..worker.limits import Limits
from .client import Options
from .secret import course_secret

BACKSTOP = 4 * 2**30
"""Bytes of address space that grading may take beyond what it begins with, if every other bound fails."""


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
        lines: SimpleQueue[bytes] = SimpleQueue()
        Thread(target=read, args=(lines,), daemon=True).start()
        while line := lines.get():
            yield msgspec.json.decode(line, type=Submission)

    try:
        options = msgspec.json.decode(sys.stdin.buffer.readline(), type=Options)
        level = choose(options.isolation, minimum="landlock" if options.grading else "process")
        limits = Limits(seconds=options.seconds, memory=options.memory, gpu=options.device == "cuda")
        many = options.grading or options.lanes > 1
        with room_for(temporary_folder()), Worker(level, limits, for_class=many, lasting=True) as worker:
            from ..grading.found import Settings  # imports torch while the worker does
            from ..grading.lanes import usual_lanes
            from ..grading.session import run
            from ..sandbox.devices import choose as choose_devices

            if sys.platform == "linux" and not limits.gpu:  # CUDA reserves far more than it uses
                bound_memory(beyond=BACKSTOP)
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


def read(lines: SimpleQueue[bytes]) -> None:
    """Take what the caller says, also while it does not yet take the answers; an empty line at the end."""
    for line in sys.stdin.buffer:
        lines.put(line)
    lines.put(b"")


def bound_memory(beyond: int) -> None:
    """Let this process have so many bytes more of address space than it has; behind that it gets a MemoryError."""
    import resource  # Windows has none

    has = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = has + beyond if hard == resource.RLIM_INFINITY else min(has + beyond, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


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


if __name__ == "__main__":
    serve()
