"""`kata verify`: proves every exercise the way students use it, on the CPU and on a second device. Each failure says
file, field and cure.
"""

from __future__ import annotations

import time
from pathlib import Path

from ..course import Course
from ..errors import KataError
from ..grading.found import Settings
from ..reading.author import Source, exercise_folders, left_out, load_all
from ..record import Record
from ..records import write_records
from ..sandbox.devices import Devices, choose
from ..submission import Submission
from .again import NARROWER, WIDER, Changed, Grade, changed_by_luck, changed_by_tolerance
from .build import drift, generated
from .bundle import contents
from .chance import named_by_chance
from .crew import Crew
from .differing import differs
from .graded import graded
from .leaks import find_secrets
from .messages import told_badly
from .programs import PUBLISHED_SECRET, is_writing, programs_of
from .proofs import elsewhere, judge, once, static_problems
from .unearned import earned, unearned


def chosen(course: Course, wanted: list[str], *, changed: bool) -> list[Source]:
    """The exercises of these ids and units, all if none is given; of them those that differ from the last commit."""
    sources = [s for s in load_all(course.solutions) if not wanted or s.id in wanted or s.id.split("/")[0] in wanted]
    for id in left_out(course):
        if id in wanted:
            raise KataError(f"{course.choices.name} leaves {id} out; take it in to prove it")
    if not sources:
        raise KataError(f"no exercise matches {', '.join(wanted)}")
    return [source for source in sources if differs(source)] if changed else sources


def verify(course: Course, sources: list[Source], crew: Crew, device: str, json: Path | None, again: int = 0) -> int:
    """Print one line per exercise and everything that is wrong; 0 if nothing is. `again` so many times (again.py)."""
    started = time.perf_counter()
    problems: dict[str, list[str]] = {source.id: list(static_problems(source)) for source in sources}
    general = course_problems(course, sources, crew)
    first, *others = _wanted(device)
    if sources and not general:  # what is not built anew, or would leak, is not worth the time
        programs = [submission for source in sources for submission in programs_of(source)]

        def grade(some: list[Submission], settings: Settings) -> list[Record]:
            return graded(sources, some, settings, crew)

        here = grade(programs, Settings(first, PUBLISHED_SECRET))
        by_id = {source.id: source for source in sources}
        unproven = {record.exercise for record in here if record.student == "reference" and any(judge(record))}
        everywhere = [program for program in programs if not is_writing(program)]
        there = [grade(everywhere, Settings(devices, PUBLISHED_SECRET)) for devices in others]
        by_program = [{(record.exercise, record.student): record for record in records} for records in there]
        for record in here:
            if record.exercise in unproven and record.student != "reference":
                continue  # it would fail where the reference does, and say the same
            problems[record.exercise] += [*judge(record), *told_badly(by_id[record.exercise], record)]
            for records in by_program:
                other = records.get((record.exercise, record.student))
                problems[record.exercise] += elsewhere(record, other) if other else ()
        if json is not None:
            write_records(json, [record for records in (here, *there) for record in records])
        idle = [program for source in sources for program in unearned(source, course.exercise(source.id))]
        for record in graded(sources, idle, Settings(first, PUBLISHED_SECRET), crew, enough=0):
            problems[record.exercise] += earned(by_id[record.exercise], record)
        for one in _again(programs, here, first, grade, again) if again else []:
            problems[one.exercise] += [f"solutions/{one.exercise}: {one.problem}"] if one.problem else []
    for source in sources:
        found = problems[source.id] = once(problems[source.id])
        chances = [] if general else named_by_chance(source, course.exercise(source.id), crew)
        seen = f"{len(source.right)} right, {len(source.wrong)} wrong"
        print(f"? {source.id}  not graded" if general else f"{'✗' if found else '✓'} {source.id}  {seen}")
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


def _again(
    programs: list[Submission], first: list[Record], devices: Devices, grade: Grade, times: int
) -> list[Changed]:
    """Grade everything so many times more; what changed, with a line that says how near the tolerances are."""
    by_luck = list(changed_by_luck(programs, first, devices, grade, times))
    print(f"{len(programs)} programs graded {times} times more: {len(by_luck)} verdicts changed")
    by_tolerance = list(changed_by_tolerance(programs, first, devices, grade))
    for factor in (*NARROWER, *WIDER):
        there = [one for one in by_tolerance if one.factor == factor]
        print(
            f"  tolerances times {factor:<6.2g} {len(there)} more changed",
            *(f"({one.exercise} {one.program})" for one in there[:1]),
        )
    return [*by_luck, *by_tolerance]


def course_problems(course: Course, sources: list[Source], crew: Crew) -> list[str]:
    """Drift of these exercises, graders without an exercise, and secrets in what ships."""
    built = dict(generated(course, sources, crew))
    drifted = drift(course, built)
    problems = [f"{drifted[0]} (and more); run `kata build`"] if drifted else []
    known = {course.public_grader(f"{one.parent.name}/{one.name}") for one in exercise_folders(course.solutions)}
    for path in course.graders.glob("*/test_*.py"):
        if path not in known:
            problems.append(f"{path} belongs to no exercise in solutions/; delete it")
    return problems + find_secrets(dict(contents(course, built)), sources)
