"""A lane: a warm worker with an engine, and the one way in which a check is run."""

from __future__ import annotations

import traceback
from pathlib import Path
from threading import current_thread, main_thread
from typing import Any

import numpy as np
import pytest

from ..errors import KataError, SandboxError
from ..judging.close import widened
from ..judging.compare import Difference
from ..judging.verdict import Verdict
from ..programs.observation import Observation
from ..programs.student import Spoilt
from ..record import Record
from ..sandbox.devices import DEVICE, NoDevice
from ..sandbox.process import Worker
from ..submission import Submission
from .attempt import Engine
from .collect import Collected
from .found import Found, Settings
from .judged import Unmet, compared_values
from .points import Spec
from .seeds import Rng
from .watchdog import TooMuch, bounded

TOO_LARGE = (MemoryError, RecursionError)
"""What a submission can bring about while it is looked at, by its size or its depth."""


class Lane:
    """Grades one submission at a time with what was collected."""

    def __init__(self, collected: Collected, settings: Settings, worker: Worker) -> None:
        self.collected = collected
        self.engine = Engine(settings, worker)

    def grade(self, submission: Submission) -> Record:
        """The record of a submission, whatever happens while it is made; what is wrong with the machine is raised."""
        items = self.collected.items.get(submission.exercise, [])
        if not items:
            raise KataError(f"no graders were collected for {submission.exercise!r}")
        self.engine.begin(self.collected.graders[submission.exercise], submission)
        record: Record | None = None
        try:
            with bounded():
                for item in items:
                    spec = self.collected.specs[item][1]
                    if submission.only in ("", spec.part) and not self.engine.has_enough(spec):
                        self.check(item)
                record = self.engine.finish()
        except (KataError, OSError):
            raise
        except TooMuch:
            record = record or self.engine.give_up("")
        except Exception as error:  # noqa: BLE001 - one submission's fault, or one that it shows; the class goes on
            record = self.engine.give_up("" if isinstance(error, TOO_LARGE) else _where(error, items[0].path))
        return record

    def check(self, item: pytest.Function) -> Found:
        """Run one check on the submission that was begun, and note what it found: at every door this is what runs one.

        It calls the test function alone, since pytest's own protocol costs more than most checks. Whatever ends the
        function, but the user's own interrupt, is this check's and nobody else's.
        """
        _, spec = self.collected.specs[item]
        if found := self.engine.unrunnable(spec):
            return found
        compared_values.set([])
        widened.set(self.engine.settings.widened)
        try:
            returned = item.obj(**self._arguments(item))
        except BaseException as error:  # noqa: BLE001 - sys.exit and pytest's own exceptions too
            _let_through(error)
            return self._ended(item, spec, error)
        if returned is not None:
            return self.engine.fault(spec, f"{item.location[0]}: {item.name} returned a value; a check says `assert`")
        return self.engine.passed(spec, compared_values.get())

    def _arguments(self, item: pytest.Function) -> dict[str, Any]:
        """The values of a test's parameters: the kit's fixtures, and those of parametrize."""
        given = item.callspec.params if hasattr(item, "callspec") else {}
        names = self.collected.names[item]
        return {name: given[name] if name in given else self._fixture(name, item) for name in names}

    def _ended(self, item: pytest.Function, spec: Spec, error: BaseException) -> Found:
        """Tell the engine what ended a test."""
        if isinstance(error, NoDevice):
            return self.engine.not_run(spec, str(error))
        verdict = _verdict(error)
        if verdict is not None:
            try:
                return self.engine.failed(spec, verdict, compared_values.get())
            except BaseException as own:  # noqa: BLE001 - a probe may do anything, too; it is one check's fault only
                _let_through(own)
                error = own
        if isinstance(error, TOO_LARGE):
            return self.engine.too_large(spec)
        return self.engine.fault(spec, _where(error, item.path))

    def _fixture(self, name: str, item: pytest.Function) -> Any:
        """The value of one of FIXTURES for a test."""
        id, spec = self.collected.specs[item]
        match name:
            case "student":
                return self.engine.start(spec)
            case "device":
                return DEVICE
            case "probes":
                return self.collected.expected(id)
            case "rng":
                return Rng(np.random.PCG64(self.engine.seed(spec, "inputs")))
            case _:
                return self.collected.program(item, name)


def _verdict(error: BaseException) -> Verdict | None:
    """What an exception says about the student; None for one that says something about the grader."""
    match error:
        case Unmet(verdict=verdict):
            return verdict
        case AssertionError():  # a bare assert: a property that does not hold
            return Verdict("wrong", Difference("value"), Observation("returned"), Observation("returned"))
        case Spoilt(got=got):
            return Verdict(got.ending, Difference("runs"), got, Observation("returned"))  # type: ignore[arg-type]
        case _:
            return None


def _let_through(error: BaseException) -> None:
    """Raise what is no check's again: the interrupt of somebody at the keyboard, which reaches the main thread, that no
    student's process can be made any more, and that the submission has taken too much.
    """
    interrupt = isinstance(error, KeyboardInterrupt) and current_thread() is main_thread()
    if interrupt or isinstance(error, SandboxError | TooMuch):
        raise error


def _where(error: BaseException, grader: Path) -> str:
    """An error of ours in one line, for the author: at the last line of the grader, or the key beside it, that it went
    through.
    """
    frames = traceback.extract_tb(error.__traceback__)
    files = (grader, grader.with_name("key.py"))
    place = next((frame for frame in reversed(frames) if Path(frame.filename) in files), frames[-1])
    try:
        text = " ".join(str(error).split())[:300]
    except BaseException:  # noqa: BLE001 - a class of the author's that cannot say what it is
        text = "its text cannot be made"
    return f"{type(error).__name__}: {text} ({Path(place.filename).name}:{place.lineno})"
