"""What is wrong with an exercise: seen in its files, or in the records of its programs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec
import torch

from ..programs.replies import MIXED
from ..reading import hints
from ..reading.author import Source
from ..reading.header import field_of
from ..record import Check, Record, part_outcome
from . import pictures
from .crosschecks import unchecked
from .fingerprints import key_disagreements
from .mutants.equivalents import FILE
from .translations import untranslated

FAULT = ": grader_error: "

MIN_RIGHT, MIN_WRONG = 2, 4


def judge(record: Record) -> Iterator[str]:
    """What a record shows that should not be."""
    folder = f"solutions/{record.exercise}"
    kind, _, name = record.student.partition("/")
    faults = [check for check in record.checks if check.outcome == "grader_error"]
    if faults:
        said = faults[0].message.en.splitlines()[-1]
        yield f"{_place(record, faults[0], said)}: {record.student}: {faults[0].id}{FAULT}{said}; mend the line"
    elif kind == "stub":
        if any(part_outcome(record.part(part)) != "not_attempted" for part in record.parts):
            yield f"assignments/{record.exercise}.ipynb: the stub is not `not_attempted`; run `kata build`"
    elif kind != "wrong":
        failed = next((check for check in record.checks if check.outcome != "passed"), None)
        if failed is not None:
            yield (
                f"{folder}: {record.student} fails {failed.id} ({failed.outcome}, {failed.rung}); "
                f"mend the program or the grader: {failed.message.en!r}"
            )
    else:
        yield from _judge_wrong(record, folder, name)


def _place(record: Record, fault: Check, said: str) -> str:
    """Where a grader failed: the line of it, or of its key, that `said` ends with."""
    place = re.search(r"\(((?:test_\w+|key)\.py:\d+)\)$", said)
    public = fault.visibility == "public"
    folder = f"autograder/graders/{record.exercise.split('/')[0]}" if public else f"solutions/{record.exercise}"
    return f"{folder}/{place[1]}" if place else f"solutions/{record.exercise}"


def once(problems: Iterable[str]) -> list[str]:
    """The problems, and each fault of a grader's line once, however many programs meet it."""
    found: dict[object, str] = {}
    for problem in problems:
        before, fault, _ = problem.partition(FAULT)
        *_, place, _, test = ("", "", *before.split(": "))
        found.setdefault((place, test) if fault else problem, problem)
    return list(found.values())


def _judge_wrong(record: Record, folder: str, name: str) -> Iterator[str]:
    """A mistake loses marks in its own part only, and gets its name, however it is written."""
    mistake = name.split("/")[0]
    part = mistake.split(".")[0]
    path = f"{folder}/wrong/{name.replace('.', '__', 1)}.py"
    if all(check.outcome == "passed" for check in record.part(part)):
        yield f"{path} loses no marks; a check is missing"
    named = {check.mistake for check in record.checks if check.mistake}
    if named != {mistake}:
        yield f"{path} is named {', '.join(sorted(named)) or 'nothing'} instead of {mistake}; is a probe missing?"
    others = [check.id for check in record.checks if check.part != part and check.outcome != "passed"]
    if others:
        yield f"{path} also fails {others[0]} of another part; it may define only what part {part!r} asks for"


def elsewhere(here: Record, there: Record) -> Iterator[str]:
    """What is wrong with a program's record on another device, which should be the one from here.

    Only a wrong program's may differ, by what only inputs on that device show: something lives elsewhere. And CUDA has
    other words for some exceptions, and other last digits: there it is the verdicts that must be the same.
    """
    if msgspec.structs.replace(there, device=here.device) == here:
        return
    if there.device == "cuda" and list(map(_verdict, there.checks)) == list(map(_verdict, here.checks)):
        return
    known = set(judge(here))
    problems = [problem for problem in judge(there) if problem not in known]
    lost = any(check.rung == "device" or MIXED in check.message.en for check in there.checks)
    if not (known or problems) and not (lost and there.score <= here.score):
        one, two = next((one, two) for one, two in zip(here.checks, there.checks, strict=True) if one != two)
        problems = [
            f"solutions/{here.exercise}: {here.student}: {one.id} is {two.outcome}, and {one.outcome} on {here.device};"
            f" mend the program or the grader: {two.message.en!r}"
        ]
    yield from (f"on {there.device}: {problem}" for problem in problems)


def _verdict(check: Check) -> tuple[str, ...]:
    return (check.id, check.outcome, check.mistake, check.rung, f"{check.points:g}")


def static_problems(source: Source) -> Iterator[str]:
    """What can be seen without running a student's program."""
    yield from untranslated(source)
    yield from key_disagreements(source)
    yield from unchecked(source)
    yield from _operators(source)
    if len(source.right) < MIN_RIGHT:
        yield f"{source.folder / 'right'}: {len(source.right)} styles; write at least {MIN_RIGHT}"
    if len(source.wrong) < MIN_WRONG:
        yield f"{source.folder / 'wrong'}: {len(source.wrong)} mistakes; write at least {MIN_WRONG}"
    for part in source.header.parts:
        if not any(wrong.part == part for wrong in source.wrong):
            yield f"{source.folder / 'wrong'}: part {part!r} has no mistake; add wrong/{part}__<mistake>.py"
    deepest = {"right": 2, "wrong": 3}
    allowed = {source.notebook.name, source.key.name, source.hidden_grader.name, FILE, hints.FILE}
    allowed |= pictures.FILES if all((source.folder / name).exists() for name in pictures.FILES) else set()
    for path in source.folder.rglob("*"):
        inside = path.relative_to(source.folder).parts
        fits = len(inside) <= deepest.get(inside[0], 0)
        known = inside[0] in allowed or (fits and (path.is_dir() or path.suffix == ".py"))
        if not known and "__pycache__" not in inside:
            yield f"{path} is a stray file; delete it"


def _operators(source: Source) -> Iterator[str]:
    """Operators that a prompt forbids and torch does not have."""
    for part, header in source.header.parts.items():
        place = field_of(source.notebook, "parts", part, "rules", "forbid_ops")
        for name in header.rules.forbid_ops:
            if not hasattr(torch.ops.aten, name):
                yield str(place.fault(f"{name!r} is no operator of torch; write its name in torch.ops.aten"))
