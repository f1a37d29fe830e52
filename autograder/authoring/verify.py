"""`kata verify`: proves every exercise the way students use it, on the CPU and on a second device. Each failure says
file, field and cure.
"""

from __future__ import annotations

import time
from pathlib import Path

from ..course import Course
from ..errors import KataError
from ..grading.found import Settings
from ..grading.lanes import usual_lanes
from ..grading.session import run
from ..reading.author import Source, load_all
from ..record import Record
from ..records import write_records
from ..sandbox.devices import Devices, choose
from ..sandbox.process import Worker
from .build import drift, generated
from .bundle import contents
from .chance import named_by_chance
from .leaks import find_secrets
from .programs import PUBLISHED_SECRET, programs_of
from .proofs import elsewhere, judge, once, static_problems


def verify(course: Course, wanted: list[str], worker: Worker, device: str, json: Path | None) -> int:
    """Print one line per exercise and everything that is wrong; 0 if nothing is."""
    started = time.perf_counter()
    sources = [s for s in load_all(course.solutions) if not wanted or s.id in wanted or s.id.split("/")[0] in wanted]
    if not sources:
        raise KataError(f"no exercise matches {', '.join(wanted)}")
    problems: dict[str, list[str]] = {source.id: list(static_problems(source)) for source in sources}
    general = course_problems(course)
    first, *others = _wanted(device)
    if not general:
        here = _graded(sources, first, worker)
        there = [_graded(sources, devices, worker) for devices in others]
        unproven = {record.exercise for record in here.values() if record.student == "reference" and any(judge(record))}
        for program, record in here.items():
            if record.exercise in unproven and record.student != "reference":
                continue  # it would fail where the reference does, and say the same
            problems[record.exercise] += judge(record)
            for records in there:
                problems[record.exercise] += elsewhere(record, records[program])
        if json is not None:
            write_records(json, [record for records in (here, *there) for record in records.values()])
    for source in sources:
        found = problems[source.id] = once(problems[source.id])
        chances = [] if general else list(named_by_chance(source, course.exercise(source.id), worker))
        print(f"{'✗' if found else '✓'} {source.id}  {len(source.right)} right, {len(source.wrong)} wrong")
        print("".join(f"    {problem}\n" for problem in found), end="")
        print("".join(f"    a warning: {chance}\n" for chance in chances), end="")
    print("".join(f"✗ {problem}\n" for problem in general), end="")
    if first.reason:
        print(f"nothing was proved on a second device: {first.reason}")
    total = len(general) + sum(map(len, problems.values()))
    print(f"{len(sources)} exercises, {total} problems, {time.perf_counter() - started:.1f} s")
    return int(total > 0)


def _wanted(device: str) -> list[Devices]:
    """The devices to prove on: the one asked for; with `auto` the CPU and, where there can be one, `practice`."""
    first = choose(device)
    return [first, choose(first.second)] if device == "auto" and first.second else [first]


def _graded(sources: list[Source], devices: Devices, worker: Worker) -> dict[tuple[str, str], Record]:
    """The records of all programs, by exercise and program."""
    found: list[Record] = []
    course, ids = sources[0].course, [source.id for source in sources]
    programs = [submission for source in sources for submission in programs_of(source)]
    settings = Settings(devices, PUBLISHED_SECRET)
    run(programs, settings, worker, found.append, course.solutions, ids, usual_lanes(), course=course)
    return {(record.exercise, record.student): record for record in found}


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
