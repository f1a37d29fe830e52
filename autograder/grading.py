"""What the authors of graders write with: `part`, `probe`, `card` and the strict `check`."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import msgspec
import numpy as np
import pytest

from . import wire
from .compare import Difference, difference
from .devices import DEVICE, DEVICE_OBJECT, Place, on_cpu, on_device, place_of
from .observation import Observation, returned
from .record import Outcome
from .student import Caller, Planner, Student, located

__all__ = ["DEVICE", "DEVICE_OBJECT", "PRODUCT", "card", "check", "on_cpu", "on_device", "part", "probe", "where"]

compared_values: ContextVar[list[str]] = ContextVar("compared_values")
"""The plugin puts a list here before each test; `check` appends to it when a value was right."""


PRODUCT = ("mm", "bmm", "mv", "addmm", "addmv", "dot", "mul", "sum")
"""The operators in which a matrix product may be computed, for `where`."""
KILLS = ("timed_out", "died", "unusable_return")
"""Endings after which a child may be gone."""


class Verdict(BaseException):
    """A check has found something: the outcome and all that a message can be made of. No `except Exception` of a grader
    swallows it.
    """

    def __init__(self, outcome: Outcome, found: Difference, got: Observation, expected: Observation) -> None:
        super().__init__(outcome)
        self.outcome = outcome
        self.found = found
        self.got = got
        self.expected = expected


@dataclass(frozen=True)
class ProbeFunction:
    """A probe: calling it with a program gives the program's observations, the same way for everybody."""

    name: str
    part: str
    function: Callable[[Any], list[Observation]]
    ignore: tuple[str, ...] = ()
    public: tuple[str, ...] | None = None
    """Of a card: the questions whose answers may be shipped."""

    def __call__(self, program: Caller) -> list[Observation]:
        """The observations of a program; of a student made once."""
        if isinstance(program, Student):
            return program.remember(self.name, lambda: self._observe(program))
        return self._observe(program)

    def _observe(self, program: Caller) -> list[Observation]:
        return [observation.without(*self.ignore) for observation in self.function(program)]


def ask_ahead(student: Student, probes: list[ProbeFunction]) -> None:
    """Make all calls of these probes in one message, as far as they are calls only."""
    planner = Planner(second=bool(student._devices.second))
    plans = [(probe, planner.plan(probe.function)) for probe in probes]
    answers = student.ask(planner.calls, each=True)
    stopped = next((index for index, answer in enumerate(answers) if answer.ending in KILLS), len(answers))
    for probe, places in plans:
        if places is not None and (not places or places[0] <= stopped):  # what was not reached is run on its own
            student.known(probe.name, [answers[place].without(*probe.ignore) for place in places])


def part(name: str, *, points: float | None = None) -> pytest.MarkDecorator:
    """Mark a test as a check of part `name`. Without `points` it shares what its side of the part has left."""
    return pytest.mark.part(name, points=points)


def probe(part: str, *, ignore: tuple[str, ...] = ()) -> Callable[[Callable[[Any], list[Observation]]], ProbeFunction]:
    """Make a function of `student` that returns a list of observations a probe of `part`.

    `ignore` names facts of the arguments that a right program may change as it likes: grad, version, memory.
    """
    return lambda function: ProbeFunction(function.__name__, part, function, ignore)


def card(part: str, *, public: tuple[str, ...]) -> Callable[[Callable[[Any], list[Observation]]], ProbeFunction]:
    """Make the probe of a prediction card; `public` are the questions whose answers the student may be told."""
    return lambda function: ProbeFunction(function.__name__, part, function, public=public)


def where(call: Observation, *operators: str) -> Observation:
    """Where a call that was given placed tensors ran these operators (`mm`, `mul`): "cpu", "device", both or neither.

    An observation of its own, whose value is a list; of the author's programs, which run on the CPU, an empty one.
    """
    found = {place_of(device) for operator, device in call.ran or () if operator in operators}
    if call.ending != "returned":
        return call
    return msgspec.structs.replace(returned(sorted(found)), call=f"devices used in {call.call}")


def check(
    got: Observation | list[Observation], expected: Any, *, ignore: tuple[str, ...] = (), on: Place | None = None
) -> None:
    """Compare strictly, raising Verdict at the first difference.

    `expected` is a value, an exception type, an observation (of the reference, the key or a recorded probe), or a list
    of observations for a list. A recorded card is compared in its public questions only. Tensors are expected beside
    those of the call; where the call mixed devices, or they belong elsewhere, `on` says where.
    """
    if isinstance(got, list):
        for one, two in zip(got, expected, strict=True):
            check(one, two, ignore=ignore, on=on)
        return
    wanted = as_observation(expected)
    if on is not None:
        got, wanted = msgspec.structs.replace(got, device="cpu"), located(wanted, on)
    found = difference(got.without(*ignore), wanted)
    if found is not None:
        raise Verdict(_outcome(got, wanted), found, got, wanted)
    if wanted.ending == "returned":
        compared_values.get([]).append(got.call)


def as_observation(expected: Any) -> Observation:
    """What a grader expects, as an observation."""
    if isinstance(expected, Observation):
        return expected
    if isinstance(expected, type) and issubclass(expected, Exception):
        return Observation("raised", error=expected.__name__, bases=tuple(base.__name__ for base in expected.__mro__))
    return returned(expected)


def _outcome(got: Observation, expected: Observation) -> Outcome:
    if got.ending == "raised":
        return "wrong" if expected.ending == "raised" else "raised"
    if got.ending != "returned":
        return got.ending
    stays = isinstance(got.node, wire.Handle) and not isinstance(expected.node, wire.Handle)
    return "unusable_return" if stays else "wrong"


class Rng(np.random.Generator):
    """The generator of hidden inputs: a new one for each check, seeded from the course secret, student and check."""

    def tensor(self, *shape: int, dtype: Any = None) -> Any:
        """A tensor of `shape` with standard normal values, float32 unless told otherwise."""
        import torch

        return torch.from_numpy(self.standard_normal(shape)).to(dtype or torch.float32)
