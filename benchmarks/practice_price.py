"""What the practice device costs: its installation in a student's process, and a training step on it, beside the CPU's.

    python benchmarks/practice_price.py [students]

Both come from real students in the strongest sandbox here; medians over all of them. The limits: 60 ms to install from
a warm worker, and twice the time of the CPU's step.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import torch

from autograder.programs.student import Student
from autograder.sandbox.devices import choose, on_cpu, on_device
from autograder.sandbox.levels import choose as choose_level
from autograder.sandbox.process import Worker
from autograder.submission import Cell, Submission

STUDENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 9
STEPS = 30
NETWORKS = {"1 -> 1": (1, 1), "20 -> 64 -> 1": (20, 64, 1), "100 -> 256 -> 256 -> 10": (100, 256, 256, 10)}
CODE = f"""
import time
import torch

def touch(x):
    return x + x

def train(x, sides, adam):
    torch.manual_seed(0)
    layers = []
    for one, two in zip(sides, sides[1:]):
        layers += [torch.nn.Linear(one, two), torch.nn.ReLU()]
    net = torch.nn.Sequential(*layers[:-1]).to(x.device)
    optimizer = (torch.optim.Adam if adam else torch.optim.SGD)(net.parameters(), lr=0.001)
    times = []
    for _ in range({STEPS}):
        started = time.perf_counter()
        optimizer.zero_grad()
        loss = net(x).square().mean()
        loss.backward()
        optimizer.step()
        times.append(time.perf_counter() - started)
    return sorted(times)[len(times) // 2], loss.item()
"""


def student_of(worker: Worker, name: str) -> Student:
    """A new student, whose process is there and has computed something."""
    student = Student({}, Submission(name, "unit/name", (Cell("code", CODE),)), "", worker, choose("auto"))
    student.start_check(0)
    student.touch(on_cpu(torch.ones(3)))
    return student


def seconds(call: Callable[[], object]) -> float:
    """How long a call takes."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def installation(worker: Worker) -> float:
    """What the first call with a tensor on the device takes longer than the second."""
    student = student_of(worker, "first")
    first, second = (seconds(lambda: student.touch(on_device(torch.ones(3)))) for _ in range(2))
    student.close()
    return first - second


def ratio(worker: Worker, sides: tuple[int, ...], adam: bool) -> float:
    """A training step's time on the device, in steps of the CPU."""
    student = student_of(worker, "training")
    data = torch.randn(128, sides[0])
    here, there = (student.train(place(data), sides, adam).value for place in (on_cpu, on_device))
    student.close()
    assert here[1] == there[1], "the losses differ"
    return float(there[0] / here[0])


def main() -> None:
    """Print the table."""
    with Worker(choose_level(), for_class=True) as worker:
        print(f"torch {torch.__version__}, isolation {worker.level}, {STUDENTS} students, {STEPS} steps each")
        installs = [installation(worker) for _ in range(STUDENTS)]
        print(f"installation and first operator: {statistics.median(installs) * 1000:.0f} ms (limit 60)")
        for name, sides in NETWORKS.items():
            for adam in (False, True):
                found = statistics.median(ratio(worker, sides, adam) for _ in range(STUDENTS))
                print(
                    f"a step of {'Adam' if adam else 'SGD':<4} with {name:<24}: {found:.2f} times the CPU's (limit 2)"
                )


if __name__ == "__main__":
    main()
