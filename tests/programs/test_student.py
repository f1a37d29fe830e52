"""A submission in a real worker, as the engine sees it."""

from __future__ import annotations

import os

import pytest
from support import MSE

from autograder.programs.student import Student
from autograder.sandbox.devices import Devices
from autograder.sandbox.levels import LEVELS, Level, why_not
from autograder.sandbox.process import Worker
from autograder.submission import Cell, Submission
from autograder.worker.limits import Limits

THERE = "import sys, torch\ndef f():\n    return 'torch._dynamo' in sys.modules\n"


@pytest.mark.parametrize("level", LEVELS)
def test_what_optimizers_need_is_imported_once(level: Level) -> None:
    """Once an exercise with an optimizer has been checked, the next ones do not wait for it; before, nobody does."""
    if reason := why_not(level):
        pytest.skip(f"{level}: {reason}")
    if not hasattr(os, "fork"):
        pytest.skip("fork: this system starts a process for each student")
    functions: dict[str, tuple[str, ...]] = {"f": ()}
    with Worker(level, Limits(memory=400 * 2**20), lasting=True) as worker:
        for code, expected in (
            (THERE, False),
            (THERE + "new = torch.optim.SGD", False),  # its own child has been made by then
            (THERE, True),
            ("room = b'x' * (375 * 2**20)\n" + THERE, True),  # what was imported is none of the student's memory
        ):
            student = Student(functions, Submission("", MSE, (Cell("f", code),)), "", worker, Devices("cpu", "cpu"))
            student.start_check(seed=0)
            got = student.f()
            student.close()
            assert got.ending == "returned", code
            assert got.value is expected, code
