"""What is known of a submission while it is being graded."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from ..finding import Finding
from ..judging.naming import Named
from ..programs.observation import Observation
from ..programs.student import Student
from ..record import Outcome
from ..sandbox.devices import Devices, choose
from ..submission import Submission
from .points import Grader, Spec


@dataclass(frozen=True)
class Settings:
    """How to grade. `secret` seeds hidden inputs; empty for the self-check. `widened` multiplies the tolerances.

    Of a part's checks no more are run once `enough` of them have failed; with 0 all are.
    """

    devices: Devices = field(default_factory=lambda: choose("auto"))
    secret: bytes = b""
    widened: float = 1.0
    enough: int = 0


@dataclass
class Found:
    """What one test showed so far. A failed one earns `share` of its points.

    As what the values it saw could be guessed (guess.py): `right` are those it was satisfied with, `besides` the right
    ones that a failed one saw, `wrong` is the one at which it failed.

    `excused`: it was not run, for want of a device, which is said and costs nothing.
    """

    outcome: Outcome
    finding: Finding = Finding()
    mistake: str = ""
    rung: str = ""
    right: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()
    wrong: frozenset[str] = frozenset()
    excused: bool = False
    share: Fraction = Fraction()


@dataclass
class Attempt:
    """One submission while it is being graded."""

    grader: Grader
    submission: Submission
    student: Student
    found: dict[Spec, Found] = field(default_factory=dict)
    ops: dict[str, dict[str, None]] = field(default_factory=dict)
    named: dict[str, Named | None] = field(default_factory=dict)
    explained: set[str] = field(default_factory=set)
    dead: dict[str, Observation] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
