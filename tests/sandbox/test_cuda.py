"""What only a real GPU shows: errors of its own that spoil a process, its memory, and where it is started."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest
import torch
from behaviours.table import OTHER_ON_CUDA
from support import ROOT, SETUP

from autograder.programs.replies import MIXED
from autograder.programs.student import Student
from autograder.sandbox.devices import Devices, on_device
from autograder.sandbox.process import Worker
from autograder.submission import Cell, Submission
from autograder.worker.limits import Limits

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="GPU: this torch sees none")

X = torch.tensor([1.0, 2, 3])


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """A warm worker at the one level that lets a GPU through."""
    with Worker("process", Limits(gpu=True), for_class=True) as worker:
        yield worker


@pytest.fixture
def program(worker: Worker) -> Iterator[Callable[..., Student]]:
    """`program(code)`: a student's program, whose inputs live on the GPU."""
    students: list[Student] = []

    def make(code: str, devices: Devices | None = None) -> Student:
        cells = (Cell("setup", SETUP), Cell("answer", code))
        student = Student({}, Submission("s01", "unit/name", cells), "", worker, devices or Devices("cuda", "cuda"))
        student.start_check(0)
        students.append(student)
        return student

    yield make
    for student in students:
        student.close()


def test_computed_on_the_gpu(program: Callable[..., Student]) -> None:
    """Inputs are there when the function is called, and what comes back has been there."""
    student = program("def f(x):\n    return x.is_cuda, torch.ones(3, device=x.device) + x")
    found = student.f(X)
    assert found.value[0] is True
    assert found.value[1].tolist() == [2, 3, 4]


def test_nobody_starts_the_gpu_for_others(program: Callable[..., Student]) -> None:
    """A student whose inputs are on the CPU has a process in which CUDA was not started, and can start it."""
    code = "def f():\n    return torch.cuda.is_initialized(), torch.ones(2, device='cuda').sum().item()"
    assert program(code, Devices("cpu", "cuda")).f().value == (False, 2.0)


def test_started_once(program: Callable[..., Student]) -> None:
    """The GPU is started at a student's first call, not at every one."""
    student = program("def f(x):\n    return x + 1")
    times = []
    for _ in range(6):
        started = time.perf_counter()
        student.f(X)
        times.append(time.perf_counter() - started)
    assert max(times[1:]) < times[0] / 4


@pytest.mark.parametrize("asynchronous", [False, True])
def test_an_index_out_of_range(program: Callable[..., Student], asynchronous: bool) -> None:
    """A kernel that fails spoils the process: an exception, also where it shows only later; then the rest is graded."""
    wait = "" if asynchronous else "    torch.cuda.synchronize()\n"
    student = program(
        "calls = []\ndef f(x, i):\n    calls.append(i)\n    found = x[torch.tensor([i], device=x.device)]\n"
        f"{wait}    return found, len(calls)"
    )
    assert student.f(X, 2).value[1] == 1
    spoilt = student.f(X, 7)
    assert (spoilt.ending, spoilt.error) == ("raised", "AcceleratorError")
    found = student.f(X, 1)
    assert found.value[0].tolist() == [2]
    assert found.value[1] == 1


def test_more_memory_than_there_is(program: Callable[..., Student]) -> None:
    """Asking for too much has an ending of its own, and the next call a fresh process."""
    student = program("def f(x, n):\n    return (x.sum() + torch.empty(n, device=x.device).numel()).item()")
    assert student.f(X, 4).value == 10
    assert student.f(X, 10**13).ending == "out_of_memory"
    assert student.f(X, 4).value == 10


def test_memory_is_given_back(program: Callable[..., Student]) -> None:
    """What a student keeps on the GPU is gone with the student."""
    half = torch.cuda.mem_get_info()[0] // 2
    keeps = "kept = []\ndef f(x, n):\n    kept.append(torch.empty(n, dtype=torch.uint8, device=x.device))\n    return len(kept)"
    for _ in range(4):
        student = program(keeps)
        assert student.f(X, half).value == 1
        student.close()
    end = time.monotonic() + 5  # the driver may take its time
    while torch.cuda.mem_get_info()[0] < half * 3 // 2 and time.monotonic() < end:
        time.sleep(0.05)
    assert torch.cuda.mem_get_info()[0] > half * 3 // 2


def test_defaults_end_with_the_student(program: Callable[..., Student]) -> None:
    """A default device and dtype that a cell leaves behind are the next student's no more."""
    first = program(
        "torch.set_default_device('cuda')\ntorch.set_default_dtype(torch.float64)\ndef f(x):\n    return x * 2"
    )
    assert first.f(X).value.tolist() == [2, 4, 6]
    second = program("def f():\n    made = torch.ones(1)\n    return str(made.dtype), made.device.type")
    assert second.f().value == ("torch.float32", "cpu")


@pytest.mark.slow
def test_the_behaviour_table() -> None:
    """CUDA behaves as the table says that the practice device was made after; other random numbers are listed."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "behaviours", "cuda", "--json"],
        cwd=ROOT / "tests",
        capture_output=True,
        text=True,
        check=True,
    )
    found = {row: problem for row, problem in json.loads(done.stdout.splitlines()[-1]).items() if problem}
    assert set(found) == set(OTHER_ON_CUDA), found


def test_two_devices_meet(program: Callable[..., Student]) -> None:
    """CUDA's own exception becomes the one that the practice device gives."""
    found = program("def f(x):\n    return x + torch.zeros(3)").f(on_device(X))
    assert (found.error, found.text) == ("RuntimeError", MIXED)
