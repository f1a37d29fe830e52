"""How long one exercise takes to grade when a class of 100 hands in all five: the engine with pytest, hidden graders
and sandbox. Run: python benchmarks/class_speed.py [students] [isolation] [lanes]
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import torch

from autograder.authoring.programs import PUBLISHED_SECRET, programs_of
from autograder.grading.found import Settings
from autograder.grading.lanes import usual_lanes
from autograder.grading.session import run
from autograder.reading.author import Source, load_all
from autograder.record import Record
from autograder.sandbox.levels import choose
from autograder.sandbox.process import Worker
from autograder.submission import Submission
from autograder.worker import frames, wire
from autograder.worker.codec import encode_input

ROOT = Path(__file__).parent.parent
SHARD = 20


def submissions(sources: list[Source], students: int) -> Iterator[Submission]:
    """A mixed class: of every exercise the stub, the reference, all right and all wrong programs, again and again."""
    programs = {source.id: list(programs_of(source)) for source in sources}
    for number in range(students):
        for source in sources:
            mine = programs[source.id]
            chosen = mine[number % len(mine)]
            yield Submission(f"s{number:03}", source.id, chosen.cells)


def fork_memory(worker: Worker) -> float:
    """MiB that a child holds for itself after it has graded a call with a gradient (Linux)."""
    with worker.fork() as sock:
        for request in (
            wire.Run("cell", "import torch\ndef f(x):\n    return (x * x).sum()"),
            wire.Call("f", args=(encode_input(torch.ones(100, requires_grad=True)),)),
        ):
            frames.send(sock, request)
            frames.read_reply(sock)
        family = [worker._server.pid]
        for pid in family:
            family += map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
        rollup = Path(f"/proc/{family[-1]}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in rollup if line.startswith("Private")) / 1024


def main() -> None:
    """Print the median over shards, total, and memory."""
    students = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    level = choose(sys.argv[2] if len(sys.argv) > 2 else "auto")
    lanes = int(sys.argv[3]) if len(sys.argv) > 3 else usual_lanes()
    sources = load_all(ROOT / "solutions")
    marks: list[float] = []

    def emit(record: Record) -> None:
        del record
        marks.append(time.perf_counter())

    started = time.perf_counter()
    with Worker(level, for_class=True) as worker:
        settings, class_ = Settings(secret=PUBLISHED_SECRET), submissions(sources, students)
        run(class_, settings, worker, emit, ROOT / "solutions", lanes=lanes)
        linux = sys.platform == "linux"
        at_rest, forked = (worker.memory() / 2**20, fork_memory(worker)) if linux else (0.0, 0.0)
    size = SHARD * len(sources)
    shards = [(marks[i + size - 1] - marks[i - 1]) / size * 1000 for i in range(size, len(marks) - size + 1, size)]
    total = marks[-1] - marks[0]
    start = marks[0] - started
    print(f"level {level}, {lanes} lanes: {len(marks)} exercises in {total:.1f} s after a start of {start:.1f} s")
    shards = shards or [total / len(marks) * 1000]
    print(f"median over shards of {size}: {statistics.median(shards):.1f} ms per exercise (shards: ", end="")
    print(", ".join(f"{ms:.1f}" for ms in shards), "ms)")
    parent = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"memory: grading process {parent:.0f} MiB at most, each worker {at_rest:.0f} MiB at rest, "
        f"a fork {forked:.0f} MiB of its own"
    )


if __name__ == "__main__":
    main()
