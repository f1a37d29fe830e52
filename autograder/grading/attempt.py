"""Grades one submission after another: programs for the graders' tests in, one record out. It never looks at pytest.

It decides what is not attempted, prepares the student for each test, notes what the test found and names the mistake.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from typing import TypeVar

from ..errors import KataError
from ..exercise import Exercise
from ..finding import Finding
from ..judging.across import together
from ..judging.aspects import shows
from ..judging.compare import Difference, computed
from ..judging.explain import called, explain, printed
from ..judging.guess import guess
from ..judging.naming import Named, card_answers, name_mistake
from ..judging.phrases import FAULT, NO_DEVICE, TOO_LARGE
from ..judging.rules import Statements, used_code
from ..judging.surroundings import shows_in
from ..judging.verdict import Verdict
from ..programs.observation import Observation
from ..programs.student import Spoilt, Student
from ..reading.answers import part_cell, untouched
from ..record import Record
from ..sandbox.devices import NoDevice
from ..sandbox.process import Worker
from ..submission import Cell, Submission
from ..text import Text, fill, in_one_line
from .cards import card_share
from .found import Attempt, Found, Settings
from .judged import Unmet
from .points import Grader, Spec
from .probes import Plan, ask_ahead, plan
from .settle import misspelt, settle

T = TypeVar("T")
Observe = Callable[[str], list[Observation]]

OF_THE_ANSWER = ("kind", "shape", "dtype", "value")
"""The steps of the comparison that are about the answer itself."""


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
        self._plans: dict[tuple[str, str], Plan] = {}

    def begin(self, grader: Grader, submission: Submission) -> None:
        """Start on a submission."""
        exercise = grader.exercise
        student = Student(exercise.functions, submission, exercise.setup, self.worker, self.settings.devices)
        self.attempt = Attempt(grader, submission, student)

    def has_enough(self, test: Spec) -> bool:
        """Whether so many checks of a test's part have failed that it need not be run."""
        if not self.settings.enough:
            return False
        mine = [one for other, one in self._now().found.items() if other.part == test.part]
        return sum(one.outcome not in ("passed", "grader_error") for one in mine) >= self.settings.enough

    def unrunnable(self, test: Spec) -> Found | None:
        """What a test found without being run, if there is nothing to run: no notebook, or an untouched part."""
        attempt = self._now()
        submission = attempt.submission
        if submission.problem is not None:
            return self._note(test, Found("raised", Finding(said=(submission.problem,))))
        if untouched(attempt.grader.exercise, test.part, submission.cells):
            likely = tuple(misspelt(attempt, attempt.grader.exercise.part(test.part)))
            return self._note(test, Found("not_attempted", Finding(said=likely)))
        return None

    def start(self, test: Spec) -> Student:
        """Get the student ready for a test; Unmet if its part has already hung or cannot run at all."""
        attempt = self._now()
        student, part = attempt.student, attempt.grader.exercise.part(test.part)
        if test.part in attempt.dead:
            raise Unmet(Verdict("timed_out", Difference("runs"), attempt.dead[test.part], Observation("returned")))
        student._trace = bool(part.rules.forbid_ops)
        student._ops = attempt.ops.setdefault(test.part, {})
        student.start_check(self.seed(test, "worker"), test.part)
        if test.part not in attempt.asked:
            attempt.asked.add(test.part)
            ask_ahead(student, self._plan(attempt.grader, test.part, student))
            student.start_check(self.seed(test, "worker"), test.part)
        return student

    def seed(self, test: Spec, purpose: str) -> int:
        """The seed of a check: HMAC(course secret, student, exercise, check), 63 bits."""
        attempt = self._now()
        submission = attempt.submission
        student = submission.student if self.settings.secret else ""
        text = "\0".join((student, submission.exercise, test.id, purpose))
        return int.from_bytes(hmac.digest(self.settings.secret, text.encode(), "sha256")[:8], "big") >> 1

    def passed(self, test: Spec, right: list[Observation]) -> Found:
        """Note that a test passed, and which values it has seen that were right; a learner sees what one printed."""
        plain = test.visibility == "public" and not self.settings.secret
        spoke = next((got for got in right if plain and printed(got)), None)
        finding = Finding((*called(spoke), *printed(spoke))) if spoke else Finding()
        return self._note(test, Found("passed", finding, right=_guesses(right)))

    def failed(self, test: Spec, verdict: Verdict, seen: list[Observation]) -> Found:
        """Note what a test found, with the message for the learner, and the right values it has seen besides."""
        attempt = self._now()
        verdict = _blame_cell(attempt, test.part, verdict)._replace(card=_card(attempt, test.part))
        if verdict.outcome == "timed_out":
            attempt.dead[test.part] = verdict.got
        setting = next((one for one in attempt.student.settings if shows_in(one, verdict)), "")
        named = self._name(test, verdict) if verdict.outcome in ("wrong", "raised") and not setting else None
        if named is None and not setting:
            verdict = verdict._replace(together=self._together(test, verdict))
        if named is not None and named.question:
            verdict = verdict._replace(found=verdict.found._replace(path=(named.question,)))
        limits = self.worker.limits
        finding = explain(
            verdict, test.visibility, named, limits.seconds, limits.memory, lambda: _code(attempt, test.part), setting
        )
        attempt.explained.add(test.part)
        mistake = named.mistake.id if named else ""
        share = card_share(attempt.grader, test, verdict)
        got = verdict.got
        right = _guesses([got] if computed(verdict.found, got, verdict.expected) else [])
        wrong = _guesses([got] if got.ending == "returned" else [])
        rung = verdict.found.rung
        return self._note(
            test, Found(verdict.outcome, finding, mistake, rung, right, _guesses(seen), wrong, share=share)
        )

    def fault(self, test: Spec, error: str) -> Found:
        """Note that the grader itself failed; `error` is for its author."""
        own = Text(in_one_line(error), in_one_line(error))
        return self._note(test, Found("grader_error", Finding(said=(FAULT, own))))

    def too_large(self, test: Spec) -> Found:
        """Note that what the student has written, or what it returns, is too large or too deep to be looked at."""
        return self._note(test, Found("unusable_return", Finding(said=(TOO_LARGE,)), rung="runs"))

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
        record = settle(attempt, self.settings, self.worker.level)
        self.attempt = None
        return record

    def give_up(self, error: str) -> Record:
        """The record of a submission that could not be judged: nothing counts, since no rule may have been looked at.

        An `error` is the kit's, and a person must look; without one the submission is too large.
        """
        attempt = self._now()
        attempt.student.close()
        for test in attempt.grader.tests:
            if attempt.submission.only in ("", test.part):
                self.fault(test, error) if error else self.too_large(test)
        self.attempt = None
        return settle(attempt, self.settings, self.worker.level, read=False)

    def _now(self) -> Attempt:
        assert self.attempt is not None, "a test of a grader ran outside an attempt"
        return self.attempt

    def _name(self, test: Spec, verdict: Verdict) -> Named | None:
        """The mistake of a part, for the first of its checks that shows it; what others found is told by itself."""
        named = self._now().named
        if test.part not in named:
            named[test.part] = self._look_for_name(test)
        found = named[test.part]
        if found is None or not any(shows(aspect, verdict) for aspect in found.aspects):
            return None
        if found.question and found.question not in card_answers(verdict.expected):
            return None  # a check of the whole card will say it
        named[test.part] = None
        return found

    def _plan(self, grader: Grader, part: str, student: Student) -> Plan:
        """The calls of a part's probes, made for the first who is asked."""
        key = (grader.exercise.id, part)
        if key not in self._plans:
            self._plans[key] = plan([probe for probe in grader.probes.values() if probe.part == part], student)
        return self._plans[key]

    def _look_for_name(self, test: Spec) -> Named | None:
        return self._of_all_probes(test, name_mistake)

    def _together(self, test: Spec, verdict: Verdict) -> Text | None:
        """What all calls of a part show together, for the first thing that is said of it."""
        plain = test.visibility == "public" and verdict.outcome == "wrong" and verdict.expected.ending == "returned"
        if not plain or verdict.found.rung not in OF_THE_ANSWER or test.part in self._now().explained:
            return None
        return self._of_all_probes(test, together)

    def _of_all_probes(self, test: Spec, look: Callable[[Exercise, str, Observe], T | None]) -> T | None:
        """What is found in the observations of all probes of a part, made once; None where they cannot be made."""
        attempt = self._now()
        attempt.student.start_check(self.seed(test, "worker"), test.part)

        def observe(name: str) -> list[Observation]:
            return attempt.grader.probes[name](attempt.student)

        try:
            with attempt.student.on_the_cpu():
                return look(attempt.grader.exercise, test.part, observe)
        except (Spoilt, NoDevice):
            return None


def _guesses(values: list[Observation]) -> frozenset[str]:
    return frozenset(guess(one.node) for one in values)


def _card(attempt: Attempt, part: str) -> tuple[str, ...]:
    """The questions of a part that is a prediction card."""
    return next((probe.card for probe in attempt.grader.exercise.probes if probe.part == part and probe.card), ())


def _code(attempt: Attempt, part: str) -> Statements:
    """The code that a part uses, for the first thing that is said of it: to look at it for each check takes long."""
    exercise = attempt.grader.exercise
    cells = (Cell("setup", exercise.setup), *attempt.submission.cells)  # as the rules read them, so that it is once
    return [] if part in attempt.explained else used_code(exercise.part(part), cells)


def _blame_cell(attempt: Attempt, part: str, verdict: Verdict) -> Verdict:
    """If a function is missing because its cell did not run, what happened in the cell is the thing to say."""
    got = verdict.got
    cell = part_cell(attempt.grader.exercise.part(part), attempt.submission.cells)
    problem = attempt.student.problems.get(cell.id) if cell else None
    if problem is None or got.error != "NameError" or got.cell:
        return verdict
    return Verdict(problem.ending, Difference("runs"), problem, verdict.expected)  # type: ignore[arg-type]
