"""`kata verify`: proves every exercise the way students use it. Each failure says file, field and cure."""

from __future__ import annotations

import time
from pathlib import Path

from ..course import Course
from ..errors import KataError
from ..grading.found import Settings
from ..grading.lanes import usual_lanes
from ..grading.session import run
from ..reading.author import load_all
from ..record import Record
from ..records import write_records
from ..sandbox.devices import choose
from ..sandbox.process import Worker
from .build import drift, generated
from .bundle import contents
from .chance import named_by_chance
from .leaks import find_secrets
from .programs import PUBLISHED_SECRET, programs_of
from .proofs import judge, static_problems


def verify(course: Course, wanted: list[str], worker: Worker, device: str, json: Path | None) -> int:
    """Print one line per exercise and everything that is wrong; 0 if nothing is."""
    started = time.perf_counter()
    sources = [s for s in load_all(course.solutions) if not wanted or s.id in wanted or s.id.split("/")[0] in wanted]
    if not sources:
        raise KataError(f"no exercise matches {', '.join(wanted)}")
    problems: dict[str, list[str]] = {source.id: list(static_problems(source)) for source in sources}
    general = course_problems(course)
    if not general:
        records: list[Record] = []
        programs = [submission for source in sources for submission in programs_of(source)]
        settings = Settings(choose(device), PUBLISHED_SECRET)
        ids = [source.id for source in sources]
        run(programs, settings, worker, records.append, course.solutions, ids, usual_lanes(), course=course)
        for record in records:
            problems[record.exercise] += judge(record)
        if json is not None:
            write_records(json, records)
    for source in sources:
        found = problems[source.id]
        chances = [] if general else list(named_by_chance(source, course.exercise(source.id), worker))
        print(f"{'✗' if found else '✓'} {source.id}  {len(source.right)} right, {len(source.wrong)} wrong")
        print("".join(f"    {problem}\n" for problem in found), end="")
        print("".join(f"    a warning: {chance}\n" for chance in chances), end="")
    print("".join(f"✗ {problem}\n" for problem in general), end="")
    total = len(general) + sum(map(len, problems.values()))
    print(f"{len(sources)} exercises, {total} problems, {time.perf_counter() - started:.1f} s")
    return int(total > 0)


def course_problems(course: Course) -> list[str]:
    """Drift, graders without an exercise, and secrets in what ships."""
    built = dict(generated(course))
    drifted = drift(course, built)
    problems = [f"{drifted[0]} (and more); run `kata build`"] if drifted else []
    known = {f"{path.parent.parent.name}/{path.stem}" for path in course.solutions.glob("*/*/*.py")}
    for path in course.graders.glob("*/test_*.py"):
        if f"{path.parent.name}/{path.stem.removeprefix('test_')}" not in known:
            problems.append(f"{path} belongs to no exercise in solutions/; delete it")
    return problems + find_secrets(dict(contents(course, built)), course.root)
