"""Lanes: several workers share one class, and nobody can tell from the records."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from threading import get_ident
from typing import Any

import pytest
from support import MSE, ROOT

from autograder.authoring.programs import programs_of
from autograder.errors import KataError, SandboxError
from autograder.grading import attempt, probes, settle, watchdog
from autograder.grading.found import Settings
from autograder.grading.session import run
from autograder.programs import calls, described
from autograder.reading.author import Source
from autograder.record import Check, Record
from autograder.sandbox.levels import choose
from autograder.sandbox.process import Worker
from autograder.submission import Cell, Submission
from autograder.worker.limits import Limits


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One warm worker; further lanes start their own like it."""
    with Worker(choose(), Limits(seconds=1.0)) as worker:
        yield worker


def grade(worker: Worker, submissions: list[Submission], lanes: int, secret: bytes = b"s") -> list[Record]:
    """The records of a class."""
    records: list[Record] = []
    run(submissions, Settings(secret=secret), worker, records.append, ROOT / "solutions", [MSE], lanes)
    return records


@pytest.mark.slow
def test_records_do_not_tell_how_many_lanes_there_were(worker: Worker) -> None:
    """The same class in one lane and in three: the same records in the same order, a slow student's too."""
    programs = list(programs_of(Source.load(ROOT / "solutions" / MSE)))[::5]
    endless = Cell("mse", "import torch\ndef mse(pred, target):\n    while True:\n        pass")
    slow = Submission("slow", MSE, (endless,))
    submissions = [slow, *programs, *programs]
    alone = grade(worker, submissions, 1)
    assert [record.student for record in alone] == [submission.student for submission in submissions]
    assert grade(worker, submissions, 3) == alone


def test_what_is_the_same_for_everybody_is_done_once(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part's probes are planned for the first student, and the call of a right answer is never put into words."""
    done: list[str] = []

    def noted(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any) -> Any:
            done.append(name)
            return function(*given)

        return call

    monkeypatch.setattr(attempt, "plan", noted("planned", probes.plan))
    monkeypatch.setattr(calls, "describe_call", noted("described", described.describe_call))
    programs = programs_of(Source.load(ROOT / "solutions" / MSE))
    right = next(program for program in programs if program.student == "reference")
    assert [record.score for record in grade(worker, [right] * 3, 1)] == [10.0] * 3
    assert done == ["planned"]
    grade(worker, [Submission("wrong", MSE, (Cell("mse", "def mse(pred, target):\n    return pred"),))], 1)
    assert "described" in done


def test_the_first_error_ends_the_class(worker: Worker) -> None:
    """What a lane cannot do reaches the caller, though other lanes wait for more."""
    known = next(programs_of(Source.load(ROOT / "solutions" / MSE)))
    with pytest.raises(KataError, match="no graders were collected for 'losses/nothing'"):
        grade(worker, [known, Submission("s", "losses/nothing", ()), known], 2)


@pytest.mark.slow
def test_an_error_of_the_class_itself_reaches_the_caller(worker: Worker) -> None:
    """So does what goes wrong while submissions are read."""

    def broken() -> Iterator[Submission]:
        yield from list(programs_of(Source.load(ROOT / "solutions" / MSE)))[:2]
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        run(broken(), Settings(), worker, lambda record: None, ROOT / "solutions", [MSE], 2)


@pytest.mark.parametrize("error", [RecursionError("deep"), MemoryError(), KeyError("ours")])
@pytest.mark.parametrize("where", ["rules", "untouched", "explain"])
def test_one_submission_never_ends_a_class(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, error: Exception, where: str
) -> None:
    """Whatever is raised while one submission is judged, it gets a record without a point, and the others theirs.

    Its size is its own doing; anything else is the kit's fault, and a person must look.
    """
    module = settle if where == "rules" else attempt
    name = "breach" if where == "rules" else where
    real, engine = getattr(module, name), attempt.Engine
    begin, now = engine.begin, [""]

    def noted(self: attempt.Engine, grader: Any, submission: Submission) -> None:
        now[0] = submission.student
        begin(self, grader, submission)

    def fails(*given: Any, **named: Any) -> Any:
        if now[0] == "mallory":
            raise error
        return real(*given, **named)

    monkeypatch.setattr(engine, "begin", noted)
    monkeypatch.setattr(module, name, fails)
    cell = Cell("mse", "import torch\ndef mse(pred, target):\n    return pred.sum()")
    one, bad, two = grade(worker, [Submission(student, MSE, (cell,)) for student in ("ada", "mallory", "bob")], 1)
    expected = "grader_error" if isinstance(error, KeyError) else "unusable_return"
    passes = {check.id for check in one.checks if check.outcome == "passed" and where == "explain"}
    assert {check.outcome for check in bad.checks if check.id not in passes} == {expected}
    assert len(bad.checks) == len(one.checks)
    assert bad.score == 0 or passes
    assert not {"grader_error", "unusable_return"} & {check.outcome for check in (*one.checks, *two.checks)}


@pytest.mark.parametrize("lanes", [1, 2])
@pytest.mark.parametrize("where", ["rules", "untouched", "explain"])
def test_a_submission_takes_only_so_much_of_the_grading_process(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, where: str, lanes: int
) -> None:
    """Whatever the kit would do for ever with one submission, it gives up; the others have their records."""
    module = settle if where == "rules" else attempt
    name = "breach" if where == "rules" else where
    real = getattr(module, name)
    real_begin = attempt.Engine.begin
    lanes_of_mallory: set[int] = set()

    def noted(self: attempt.Engine, grader: Any, submission: Submission) -> None:
        change = lanes_of_mallory.add if submission.student == "mallory" else lanes_of_mallory.discard
        change(get_ident())
        real_begin(self, grader, submission)

    def endless(*given: Any, **named: Any) -> Any:
        lost, until = False, time.monotonic() + 20
        while get_ident() in lanes_of_mallory and time.monotonic() < until:
            try:
                sum(range(1000))
            except watchdog.TooMuch:
                if lost:
                    raise
                lost = True  # as in a destructor, where Python has to go on
        return real(*given, **named)

    monkeypatch.setattr(attempt.Engine, "begin", noted)
    monkeypatch.setattr(module, name, endless)
    monkeypatch.setattr(watchdog, "MOST_SECONDS", 0.3)
    monkeypatch.setattr(watchdog, "AGAIN", 0.2)
    cell = Cell("mse", "import torch\ndef mse(pred, target):\n    return pred.sum()")
    one, bad, two = grade(worker, [Submission(student, MSE, (cell,)) for student in ("ada", "mallory", "bob")], lanes)
    assert {check.outcome for check in bad.checks} == {"unusable_return"}
    assert bad.score == 0
    assert len(bad.checks) == len(one.checks)
    assert not {"grader_error", "unusable_return"} & {check.outcome for check in (*one.checks, *two.checks)}


def test_waiting_takes_nothing_of_it(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    """A student whose code sleeps is told that it is slow, and not that it is too large."""
    monkeypatch.setattr(watchdog, "MOST_SECONDS", 0.6)
    cell = Cell("mse", "import time\ndef mse(pred, target):\n    time.sleep(5)")
    (record,) = grade(worker, [Submission("ada", MSE, (cell,))], 1)
    assert {check.outcome for check in record.checks} == {"timed_out"}


TALKS = """import torch
SEEN = []
def slope(x, y):
    SEEN.append(x.tolist())
    return (x * y).sum() / (x * x).sum()
def loss_slope(*given):
    raise ValueError(f"{len(SEEN)} {SEEN[-1] if SEEN else ''}")
"""


def test_a_public_check_comes_before_every_hidden_input(worker: Worker) -> None:
    """What the public checks of one part say is the same whether or not there are hidden inputs of another to tell."""
    exercise = "calculus/regression_slope"
    said: list[list[Check]] = []
    for solutions in (None, ROOT / "solutions"):
        records: list[Record] = []
        program = Submission("talks", exercise, (Cell("slope", TALKS),))
        run([program], Settings(secret=b"s"), worker, records.append, solutions, [exercise])
        said.append([check for check in records[0].checks if check.visibility == "public"])
    alone, beside = ([(check.id, check.message) for check in checks] for checks in said)
    assert any(check.part == "loss_slope" and "ValueError" in check.message.en for check in said[0] if check.message)
    assert alone == beside


def test_no_class_goes_on_without_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no student's process can be made any more, the class ends and says so: it is nobody's grader_error."""
    cell = Cell("mse", "import torch\ndef mse(pred, target):\n    return pred.sum()")
    with Worker(choose(), Limits(seconds=1.0)) as mine:
        mine.wait()

        def fails(*, optimizers: bool) -> None:
            raise SandboxError("the worker did not start or has died: no more processes")

        monkeypatch.setattr(mine, "fork", fails)
        with pytest.raises(KataError, match="no more processes"):
            grade(mine, [Submission("ada", MSE, (cell,))], 1)
