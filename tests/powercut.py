"""Grades small classes, each in a process of its own that dies, or meets a lock, at a chosen step.

A program of its own: nbgrader takes two seconds to start, so each class is forked from here, and the first is only to
get warm. A step is a call that changes what is on disk. The grading service is a stand-in that knows the records.
"""

from __future__ import annotations

import io
import json
import os
import posix
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import box
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException

from autograder.commands import cli
from autograder.nbgrader_adapter import sandboxed
from autograder.nbgrader_adapter.classroom import Classroom
from autograder.record import Record
from autograder.records import read_records
from autograder.service.secret import course_secret
from autograder.submission import Submission

CALLS = {"chmod", "commit", "fsync", "link", "mkdir", "remove", "rename", "replace", "rmdir", "unlink", "write"}


class Replay:
    """The grader, with records that are known."""

    reused = 0

    def __init__(self, records: list[Record]) -> None:
        self.records = {(record.student, record.exercise): record for record in records}

    def begin(self, submission: Submission) -> None:
        """Nothing has to be begun."""

    def grade(self, submission: Submission) -> Record:
        """The known record."""
        return self.records[submission.student, submission.exercise]

    def close(self) -> None:
        """Nothing has to be ended."""


class Steps:
    """Counts the steps of this process, and before one of them kills it or has another program lock the gradebook."""

    def __init__(self, last: int, lock: float) -> None:
        self.last = last
        self.lock = lock
        self.count = 0
        self.over = False

    def __call__(self, frame: FrameType, event: str, function: Any) -> None:
        """What `sys.setprofile` calls at every call."""
        if event != "c_call" or function.__name__ not in CALLS or self.over:
            return
        owner = getattr(function, "__self__", None)
        commit = isinstance(owner, sqlite3.Connection) and owner.in_transaction
        if not (commit or owner is posix or (isinstance(owner, io.IOBase) and owner.fileno() > 2)):
            return
        self.count += 1
        if self.count >= self.last and not (self.lock and commit):
            self.over = True
            print(f"{function.__name__} ({Path(frame.f_code.co_filename).name}:{frame.f_lineno})", flush=True)
            if self.lock:
                lock(self.lock)
            else:
                os.kill(os.getpid(), signal.SIGKILL)


def lock(seconds: float) -> None:
    """Have another program lock the gradebook for some time, from now on."""
    program = f"""
import os, sqlite3, time
db = sqlite3.connect("gradebook.db", timeout=10, isolation_level=None)
db.execute("BEGIN EXCLUSIVE")
os.write(1, b"locked")
time.sleep({seconds})
"""
    other = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    assert other.stdout is not None
    other.stdout.read(1)


def run(door: str, unit: str) -> int:
    """Do in the current folder what `kata grade`, stock `nbgrader autograde` or the service does; the exit status."""
    if door == "secret":
        return int(len(course_secret(Path.cwd())) != 32)
    if door == "kata":
        return cli.main(["grade", unit])
    course = Classroom(Path.cwd())
    try:
        Autograde(coursedir=course._directory(unit), config=course.config).start()
    except NbGraderException:
        return 1
    return 0


def do(job: dict[str, Any]) -> int:
    """Do one job; the exit status."""
    output = os.open(job["output"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.chdir(job["root"])
    records = [record for path in sorted(Path(job["known"]).rglob("*.json")) for record in read_records(path)]
    sandboxed.grader_of = lambda *_, **__: Replay(records)  # type: ignore[attr-defined, assignment]
    sys.setprofile(Steps(job["step"], job["lock"]) if job["step"] else None)
    try:
        return run(job["door"], job["unit"])
    except SystemExit as stop:
        print(stop.code, file=sys.stderr)
    except BaseException:  # noqa: BLE001 - as Python itself does at the end
        sys.excepthook(*sys.exc_info())
    finally:
        sys.setprofile(None)
        sys.stdout.flush()
    return 1


def main() -> None:
    """Each line of input is a job; its answer is the exit status."""
    box.demand()
    answers = os.fdopen(os.dup(1), "w")
    for number, line in enumerate(sys.stdin):
        job = json.loads(line)
        if not number and not job["step"]:
            status = do(job)
        elif pid := os.fork():
            status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        else:
            os._exit(do(job))
        print(status, file=answers, flush=True)


if __name__ == "__main__":
    main()
