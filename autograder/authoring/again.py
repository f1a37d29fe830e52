"""`kata verify --again`: no verdict depends on luck, on the order, or on how wide a tolerance is.

Every program is graded again with fresh secrets, which draw other hidden inputs, in random order; then once more with
narrower and wider tolerances, to see how far right programs are inside them, and wrong ones outside.
"""

from __future__ import annotations

import random
import secrets
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..grading.found import Settings
from ..record import Record
from ..sandbox.devices import Devices
from ..submission import Submission
from .programs import PUBLISHED_SECRET

Grade = Callable[[list[Submission], Settings], list[Record]]
"""Grades programs; the records come in their order."""

NARROWER, WIDER = (1 / 3, 1 / 10, 1 / 30, 1 / 100), (3.0, 10.0, 30.0, 100.0)
"""What the tolerances are multiplied by. The first of each must change no verdict: so much room there has to be."""


class Changed(NamedTuple):
    """A program whose verdict changed, with the first check that says otherwise; `factor` is that of the tolerances."""

    exercise: str
    program: str
    what: str
    factor: float = 1.0

    @property
    def problem(self) -> str:
        """What is to be mended, if this is to be."""
        if self.factor == 1.0:
            return f"{self.program}: {self.what} with other hidden inputs; draw numbers, never cases"
        if self.factor in (NARROWER[0], WIDER[0]):
            times = f"{self.factor:.2g} times the tolerances"
            return f"{self.program}: {self.what} with {times}; choose inputs farther from their edge"
        return ""


def changed_by_luck(
    programs: list[Submission], first: list[Record], devices: Devices, grade: Grade, times: int
) -> Iterator[Changed]:
    """The programs whose verdict is not every time as in their `first` records."""
    seen = set[int]()
    for _ in range(times):
        order = random.sample(range(len(programs)), len(programs))
        records = grade([programs[place] for place in order], Settings(devices, secrets.token_bytes(32)))
        for place, record in zip(order, records, strict=True):
            if place not in seen and (what := _difference(first[place], record, names=True)):
                seen.add(place)
                yield Changed(record.exercise, record.student, what)


def changed_by_tolerance(
    programs: list[Submission], first: list[Record], devices: Devices, grade: Grade
) -> Iterator[Changed]:
    """The programs whose verdict is another one with narrower or wider tolerances, at the factor nearest to 1."""
    for factors in (NARROWER, WIDER):
        seen = set[int]()
        for factor in factors:
            for place, record in enumerate(grade(programs, Settings(devices, PUBLISHED_SECRET, widened=factor))):
                if place not in seen and (what := _difference(first[place], record, names=False)):
                    seen.add(place)
                    yield Changed(record.exercise, record.student, what, factor)


def _difference(one: Record, two: Record, *, names: bool) -> str:
    """The first check whose verdict is another one; empty if there is none. Behind it others may have been run."""
    for was, now in zip(one.checks, two.checks, strict=False):
        if was.outcome != now.outcome:
            return f"{was.id} was {was.outcome} and is {now.outcome}"
        if names and was.mistake != now.mistake:
            return f"{was.id} was named {was.mistake or 'nothing'} and is {now.mistake or 'nothing'}"
    return ""
