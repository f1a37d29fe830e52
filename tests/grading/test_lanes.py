"""Lanes: several workers share one class, and nobody can tell from the records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from support import MSE, ROOT

from autograder.authoring.programs import programs_of
from autograder.errors import KataError
from autograder.grading import attempt, probes
from autograder.grading.found import Settings
from autograder.grading.session import run
from autograder.programs import calls, described
from autograder.reading.author import Source
from autograder.record import Record
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
