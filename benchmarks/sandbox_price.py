"""What the sandbox costs: a class graded by the same graders with and without it, and the start of a worker against
`import torch`. Run: python benchmarks/sandbox_price.py [students] [rounds]
"""

from __future__ import annotations

import contextlib
import io
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from class_speed import submissions

from autograder.authoring.programs import PUBLISHED_SECRET
from autograder.grading.found import Settings
from autograder.grading.session import run
from autograder.programs.replies import observe
from autograder.programs.student import Student
from autograder.reading.author import load_all
from autograder.reading.plain import runnable
from autograder.record import Record
from autograder.sandbox.levels import LEVELS, why_not
from autograder.sandbox.process import Worker
from autograder.submission import Submission
from autograder.worker import wire
from autograder.worker.program import Program

ROOT = Path(__file__).parent.parent
ALONE = "unprotected"
"""The word on the command line of the process that measures one round without a sandbox."""


class Unprotected:
    """Takes the place of a student's child: the notebook runs here, in the grading process, as other graders do it."""

    def __init__(self) -> None:
        self.program = Program()

    def close(self) -> None:
        """Nothing to end."""


def start(student: Any) -> None:
    """Run the cells in this process."""
    student._sock = Unprotected()
    for cell in student._cells:
        reply = student._sock.program.answer(wire.Run(cell.id, runnable(cell.source)[0]))
        if not isinstance(reply, wire.Done):
            student.problems[cell.id] = observe(reply, "", ())


def exchange(student: Any, requests: list[Any], *, each: bool, part: str | None) -> list[Any]:
    """Answer requests in this process."""
    del each, part
    return [student._sock.program.answer(request) for request in requests]


def grade(class_: list[Submission], worker: Worker, lanes: int = 1) -> float:
    """Seconds from the first record to the last."""
    marks: list[float] = []

    def emit(record: Record) -> None:
        faults = [check.message.en for check in record.checks if check.outcome == "grader_error"]
        assert not faults, f"{record.exercise}: {faults[0]}"  # or what is measured would be less than grading
        marks.append(time.perf_counter())

    run(class_, Settings(secret=PUBLISHED_SECRET), worker, emit, ROOT / "solutions", lanes=lanes)
    return marks[-1] - marks[0]


def timed(action: Callable[[], object]) -> float:
    """Seconds that something takes."""
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def first_fork(level: Any) -> None:
    """Start a worker and wait until it can run a student's code."""
    with Worker(level) as worker:
        worker.fork().close()


def unprotected(class_: list[Submission]) -> float:
    """Seconds for the class without a sandbox; what students install in this process stays, so it is one for this."""
    Student._start, Student._exchange = start, exchange  # type: ignore[method-assign]
    with Worker("process", for_class=True) as worker:
        worker.wait()
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):  # students print
            warnings.simplefilter("ignore")
            return grade(class_, worker)


def main() -> None:
    """Print the ratios: medians of rounds in which each way had its turn."""
    students, rounds = (int(word) for word in [*sys.argv[1:], "30", "3"][:2])
    class_ = list(submissions(load_all(ROOT / "solutions"), students))
    if ALONE in sys.argv:
        print(unprotected(class_))
        return
    levels = [level for level in LEVELS if not why_not(level)]
    seconds: dict[str, list[float]] = {}
    for _ in range(rounds):
        for level in levels:
            for lanes in (1, 2):
                with Worker(level, for_class=True) as worker:
                    worker.wait()
                    seconds.setdefault(f"{level}, {lanes} lane(s)", []).append(grade(class_, worker, lanes))
        command = [sys.executable, __file__, str(students), "1", ALONE]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        seconds.setdefault("in one process", []).append(float(done.stdout.splitlines()[-1]))
    alone = statistics.median(seconds["in one process"])
    for name, values in seconds.items():
        middle = statistics.median(values)
        print(f"{name}: {middle / len(class_) * 1000:.1f} ms an exercise, {middle / alone:.2f} of unprotected")
    torch = [sys.executable, "-c", "import torch"]
    imports = statistics.median(timed(lambda: subprocess.run(torch, check=True)) for _ in range(2 * rounds + 1))
    for level in levels:
        begin = statistics.median(timed(lambda level=level: first_fork(level)) for _ in range(2 * rounds + 1))
        print(f"{level}: worker ready in {begin:.2f} s, import torch {imports:.2f} s, ratio {begin / imports:.2f}")


if __name__ == "__main__":
    main()
