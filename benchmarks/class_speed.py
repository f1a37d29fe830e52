"""How long one exercise takes to grade when a class of 100 hands in all five: the engine with pytest, hidden graders
and sandbox. Run: python benchmarks/class_speed.py [students] [isolation]
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from autograder.engine import Settings
from autograder.notebook import Submission
from autograder.record import Record
from autograder.sandbox import Worker, choose
from autograder.session import run
from autograder.source import Source, load_all
from autograder.verify import PUBLISHED_SECRET, programs_of

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


def main() -> None:
    """Print the median over shards, total, and memory."""
    students = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    level = choose(sys.argv[2] if len(sys.argv) > 2 else "auto")
    sources = load_all(ROOT / "solutions")
    marks: list[float] = []

    def emit(record: Record) -> None:
        del record
        marks.append(time.perf_counter())

    started = time.perf_counter()
    with Worker(level, warm=("torch._dynamo",)) as worker:
        run(submissions(sources, students), Settings(secret=PUBLISHED_SECRET), worker, emit, ROOT / "solutions")
        at_rest = worker.memory() / 2**20 if sys.platform == "linux" else float("nan")
    size = SHARD * len(sources)
    shards = [(marks[i + size - 1] - marks[i - 1]) / size * 1000 for i in range(size, len(marks) - size + 1, size)]
    total = marks[-1] - marks[0]
    print(f"level {level}: {len(marks)} exercises graded in {total:.1f} s after a start of {marks[0] - started:.1f} s")
    shards = shards or [total / len(marks) * 1000]
    print(f"median over shards of {size}: {statistics.median(shards):.1f} ms per exercise (shards: ", end="")
    print(", ".join(f"{ms:.1f}" for ms in shards), "ms)")
    parent = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory: grading process {parent:.0f} MiB at most, worker {at_rest:.0f} MiB at rest")


if __name__ == "__main__":
    main()
