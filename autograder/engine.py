"""Grades one submission after another inside a pytest session: programs for the fixtures in, one record out.

The plugin calls it around every test. It decides what is not attempted, gives points, names mistakes and builds the
record; it never looks at pytest.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from pathlib import Path

from . import exercise as exercises
from .cells import part_cell, runnable, untouched
from .compare import Difference
from .devices import Devices, NoDevice, choose
from .errors import KataError
from .exercise import Exercise, Part
from .explain import explain, explain_rule
from .finding import Finding
from .grading import ProbeFunction, Verdict, ask_ahead
from .naming import name_mistake
from .notebook import Cell, Submission
from .observation import Observation
from .phrases import FAULT, LEFT_OUT, NO_DEVICE, PASTED
from .record import Check, Outcome, Record, Text, Visibility
from .report import message
from .rules import breach
from .sandbox import Worker
from .student import Spoilt, Student
from .texts import fill, in_one_line

PUBLIC_SHARE = Fraction(4, 10)
SCHEMA = 1


@dataclass(frozen=True)
class Settings:
    """How to grade. `secret` seeds hidden inputs; empty for the self-check."""

    devices: Devices = field(default_factory=lambda: choose("auto"))
    secret: bytes = b""


@dataclass(frozen=True)
class Spec:
    """What the engine knows of a pytest item."""

    id: str
    part: str
    visibility: Visibility
    points: float | None = None


@dataclass(frozen=True)
class Grader:
    """All tests of one exercise, in order, its probes, and the hash of the files they come from."""

    exercise: Exercise
    tests: tuple[Spec, ...]
    probes: dict[str, ProbeFunction]
    hash: str

    @cached_property
    def points(self) -> dict[Spec, Fraction]:
        """What each test is worth: its own points, or its share of what its side of the part has left."""
        worth: dict[Spec, Fraction] = {}
        for test in self.tests:
            total = Fraction(str(self.exercise.part(test.part).points))
            side = total * (PUBLIC_SHARE if test.visibility == "public" else 1 - PUBLIC_SHARE)
            mine = [other for other in self.tests if (other.part, other.visibility) == (test.part, test.visibility)]
            fixed = [Fraction(str(other.points)) for other in mine if other.points is not None]
            share = (side - sum(fixed, Fraction())) / max(1, len(mine) - len(fixed))
            worth[test] = share if test.points is None else Fraction(str(test.points))
        return worth

    def wrong_points(self, test: Spec) -> str:
        """What is wrong with the points of a test's side of its part, which must come out even; empty if nothing is."""
        mine = [other for other in self.tests if (other.part, other.visibility) == (test.part, test.visibility)]
        total = Fraction(str(self.exercise.part(test.part).points))
        side = total * (PUBLIC_SHARE if test.visibility == "public" else 1 - PUBLIC_SHARE)
        given = sum((self.points[other] for other in mine), Fraction())
        if given == side and all(self.points[other] >= 0 for other in mine):
            return ""
        asked = sum(Fraction(str(other.points or 0)) for other in mine)
        return f"the {test.visibility} tests of part {test.part!r} ask for {float(asked):g} of {float(side):g} points"


@dataclass
class Found:
    """What one test showed so far. `excused`: it was not run, for want of a device, which is said and costs nothing."""

    outcome: Outcome
    finding: Finding = Finding()
    mistake: str = ""
    rung: str = ""
    compared: bool = False
    excused: bool = False


@dataclass
class Attempt:
    """One submission while it is being graded."""

    grader: Grader
    submission: Submission
    student: Student
    found: dict[Spec, Found] = field(default_factory=dict)
    ops: dict[str, dict[str, None]] = field(default_factory=dict)
    explained: set[str] = field(default_factory=set)
    dead: dict[str, Observation] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)


class Engine:
    """One warm worker and the attempt in progress."""

    def __init__(self, settings: Settings, worker: Worker) -> None:
        if settings.devices.inputs == "cuda" and worker.level != "process":
            raise KataError(
                f"--device cuda: no GPU can be reached at isolation {worker.level}; "
                "use --isolation process for code you trust, or --device practice"
            )
        self.settings = settings
        self.worker = worker
        self.attempt: Attempt | None = None

    def begin(self, grader: Grader, submission: Submission) -> None:
        """Start on a submission."""
        parameters = {name: given for part in grader.exercise.parts for name, given in part.parameters.items()}
        student = Student(parameters, submission, grader.exercise.setup, self.worker, self.settings.devices)
        self.attempt = Attempt(grader, submission, student)

    def unrunnable(self, test: Spec) -> Found | None:
        """What a test found without being run, if there is nothing to run: no notebook, or an untouched part."""
        attempt = self._now()
        submission = attempt.submission
        if submission.problem is not None:
            return self._note(test, Found("raised", Finding(said=(submission.problem,))))
        if untouched(attempt.grader.exercise, test.part, submission.cells):
            return self._note(test, Found("not_attempted"))
        return None

    def start(self, test: Spec) -> Student:
        """Get the student ready for a test; Verdict if its part has already hung or cannot run at all."""
        attempt = self._now()
        student, part = attempt.student, attempt.grader.exercise.part(test.part)
        if test.part in attempt.dead:
            raise Verdict("timed_out", Difference("runs"), attempt.dead[test.part], Observation("returned"))
        student._trace = bool(part.rules.forbid_ops)
        student._ops = attempt.ops.setdefault(test.part, {})
        student.start_check(self.seed(test, "worker"))
        if test.part not in attempt.asked:
            attempt.asked.add(test.part)
            ask_ahead(student, [probe for probe in attempt.grader.probes.values() if probe.part == test.part])
            student.start_check(self.seed(test, "worker"))
        return student

    def seed(self, test: Spec, purpose: str) -> int:
        """The seed of a check: HMAC(course secret, student, exercise, check), 63 bits."""
        attempt = self._now()
        submission = attempt.submission
        student = submission.student if self.settings.secret else ""
        text = "\0".join((student, submission.exercise, test.id, purpose))
        return int.from_bytes(hmac.digest(self.settings.secret, text.encode(), "sha256")[:8], "big") >> 1

    def passed(self, test: Spec, compared: bool) -> Found:
        """Note that a test passed; `compared` says that it compared a value."""
        return self._note(test, Found("passed", compared=compared))

    def failed(self, test: Spec, verdict: Verdict) -> Found:
        """Note what a test found, with the message for the learner."""
        attempt = self._now()
        verdict = _blame_cell(attempt, test.part, verdict)
        if verdict.outcome == "timed_out":
            attempt.dead[test.part] = verdict.got
        mistake = None
        if verdict.outcome in ("wrong", "raised") and test.part not in attempt.explained:
            mistake = self._name(test)
        limits = self.worker.limits
        finding = explain(verdict, test.visibility, mistake, limits.seconds, limits.memory)
        attempt.explained.add(test.part)
        return self._note(test, Found(verdict.outcome, finding, mistake.id if mistake else "", verdict.found.rung))

    def fault(self, test: Spec, error: str) -> Found:
        """Note that the grader itself failed; `error` is for its author."""
        own = Text(in_one_line(error), in_one_line(error))
        return self._note(test, Found("grader_error", Finding(said=(FAULT, own))))

    def not_run(self, test: Spec, reason: str) -> Found:
        """Note that a test needs a second device, and there is none: that costs nothing, and is said."""
        why = fill(NO_DEVICE, reason=reason)
        return self._note(test, Found("grader_error", Finding(said=(why,)), excused=True))

    def _note(self, test: Spec, found: Found) -> Found:
        self._now().found[test] = found
        return found

    def finish(self) -> Record:
        """End the student's process and settle the record, of the tests that were run."""
        attempt = self._now()
        attempt.student.close()
        self.attempt = None
        for part in attempt.grader.exercise.parts:
            self._apply_rules(attempt, part)
        checks = tuple(
            self._check(attempt, test, attempt.found[test]) for test in attempt.grader.tests if test in attempt.found
        )
        return self._record(attempt, checks)

    def _record(self, attempt: Attempt, checks: tuple[Check, ...]) -> Record:
        secret, submission = self.settings.secret, attempt.submission
        return Record(
            schema=SCHEMA,
            student=submission.student,
            exercise=submission.exercise,
            score=round(sum(check.points for check in checks), 6),
            max_score=round(sum(check.max_points for check in checks), 6),
            device=self.settings.devices.inputs,
            isolation=self.worker.level,
            secret=hashlib.sha256(secret).hexdigest()[:16] if secret else "",
            grader=attempt.grader.hash,
            checks=checks,
            remarks=_remarks(attempt),
            partial=len(checks) < len(attempt.grader.tests) or not any(one.visibility == "public" for one in checks),
        )

    def _now(self) -> Attempt:
        assert self.attempt is not None, "a test of a grader ran outside an attempt"
        return self.attempt

    def _name(self, test: Spec) -> exercises.Mistake | None:
        attempt = self._now()
        attempt.student.start_check(self.seed(test, "worker"))

        def observe(name: str) -> list[Observation]:
            return attempt.grader.probes[name](attempt.student)

        try:
            with attempt.student.on_the_cpu():
                return name_mistake(attempt.grader.exercise, test.part, observe)
        except (Spoilt, NoDevice):
            return None

    def _apply_rules(self, attempt: Attempt, part: Part) -> None:
        """A broken rule takes the whole part, and says so once, in the first check."""
        mine = {test: found for test, found in attempt.found.items() if test.part == part.name}
        tried = [found for found in mine.values() if found.outcome not in ("not_attempted", "grader_error")]
        passed = all(found.outcome == "passed" for found in tried)
        cells = (Cell("setup", attempt.grader.exercise.setup), *attempt.submission.cells)
        broken = breach(part, cells, attempt.ops.get(part.name, {}), passed=passed) if tried else None
        if broken is None:
            return
        finding = explain_rule(part.rules, *broken)
        for found in tried:
            found.outcome, found.finding, found.mistake, found.rung = "rule_broken", finding, "", "rules"

    def _check(self, attempt: Attempt, test: Spec, found: Found) -> Check:
        worth = attempt.grader.points[test] if found.outcome == "passed" else Fraction()
        if worth and test.visibility == "public" and _pasted(attempt, test.part):
            worth = Fraction()
            public = [
                f for other, f in attempt.found.items() if (other.part, other.visibility) == (test.part, "public")
            ]
            if all(f.outcome == "passed" for f in public):
                found = replace(found, finding=Finding(said=(PASTED,)))
        return _settled(test, found, float(worth), float(attempt.grader.points[test]))


def _settled(test: Spec, found: Found, points: float, most: float) -> Check:
    """What a test found, as the record keeps it: the finding, and its text."""
    return Check(
        id=test.id,
        part=test.part,
        visibility=test.visibility,
        outcome=found.outcome,
        points=points,
        max_points=most,
        mistake=found.mistake,
        message=message(found.finding),
        rung=found.rung,
        finding=found.finding,
    )


def _blame_cell(attempt: Attempt, part: str, verdict: Verdict) -> Verdict:
    """If a function is missing because its cell did not run, what happened in the cell is the thing to say."""
    got = verdict.got
    cell = part_cell(attempt.grader.exercise.part(part), attempt.submission.cells)
    problem = attempt.student.problems.get(cell.id) if cell else None
    if problem is None or got.error != "NameError" or got.cell:
        return verdict
    return Verdict(problem.ending, Difference("runs"), problem, verdict.expected)  # type: ignore[arg-type]


def _pasted(attempt: Attempt, part: str) -> bool:
    """Whether a part has hidden checks and none that compares a value passed: then public answers prove nothing."""
    if attempt.grader.exercise.part(part).rules.literals:
        return False  # a card's answers are typed by intent
    hidden = [found for test, found in attempt.found.items() if test.part == part and test.visibility == "hidden"]
    hidden = [found for found in hidden if found.outcome != "grader_error"]  # those prove nothing either way
    return bool(hidden) and not any(found.outcome == "passed" and found.compared for found in hidden)


def _remarks(attempt: Attempt) -> tuple[Text, ...]:
    """What the learner should know though it costs nothing."""
    remarks = list(attempt.submission.remarks)
    ignored = [line for cell in attempt.submission.cells for line in runnable(cell.source)[1]]
    if ignored:
        shown = ", ".join(f"`{line[:40]}`" for line in ignored[:3])
        remarks.append(fill(LEFT_OUT, lines=shown))
    return tuple(remarks)


def files_hash(files: list[Path]) -> str:
    """One hash over the files a grader is made of."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes() if file.is_file() else b"")
    return digest.hexdigest()[:16]
