"""Mutants in the ordinary engine: the same worker and graders as a student's program, hidden ones included."""

from __future__ import annotations

from dataclasses import dataclass

from ...grading.found import Settings
from ...reading.author import Source
from ...record import Check
from ...sandbox.devices import Devices
from ...submission import Cell, Submission
from ..crew import Crew
from ..graded import graded
from ..programs import PUBLISHED_SECRET
from .make import Mutant


@dataclass(frozen=True)
class Trial:
    """A mutant and what the checks of its part found, as far as they were run."""

    mutant: Mutant
    checks: tuple[Check, ...]

    @property
    def killers(self) -> tuple[Check, ...]:
        """The first checks that noticed it, public ones before hidden ones."""
        return tuple(check for check in self.checks if check.outcome not in ("passed", "grader_error"))

    @property
    def survived(self) -> bool:
        """Whether no check noticed it."""
        return not self.killers

    @property
    def only_hidden(self) -> bool:
        """Whether the public checks did not notice it, and hidden ones did."""
        return not self.survived and all(check.visibility == "hidden" for check in self.killers)

    @property
    def name(self) -> str:
        """The mistake that it was told to look like."""
        return next((check.mistake for check in self.killers if check.mistake), "")

    @property
    def fault(self) -> str:
        """What a check could not do, for a fault of its own."""
        faults = (check for check in self.checks if check.outcome == "grader_error")
        return next((f"{check.id}: {check.message.en.splitlines()[-1]}" for check in faults), "")


def try_all(source: Source, mutants: list[Mutant], devices: Devices, crew: Crew) -> list[Trial]:
    """Grade the mutants of an exercise, each by the checks of its part; what survives there by those of other parts
    that use the changed statement.
    """
    waiting = [(mutant, list(mutant.code)) for mutant in mutants]
    found: dict[int, Trial] = {}
    while waiting:
        checks = _grade(source, [(parts[0], mutant.code[parts[0]]) for mutant, parts in waiting], devices, crew)
        trials = [Trial(mutant, one) for (mutant, _), one in zip(waiting, checks, strict=True)]
        found.update({id(trial.mutant): trial for trial in trials})
        waiting = [
            (mutant, parts[1:])
            for (mutant, parts), trial in zip(waiting, trials, strict=True)
            if trial.survived and parts[1:]
        ]
    return [found[id(mutant)] for mutant in mutants]


def _grade(source: Source, codes: list[tuple[str, str]], devices: Devices, crew: Crew) -> list[tuple[Check, ...]]:
    """What the checks of a part find, for each (part, code).

    All have one student's name, and so the same hidden inputs.
    """
    submissions = [Submission("mutant", source.id, (Cell(part, code),), only=part) for part, code in codes]
    records = graded([source], submissions, Settings(devices, PUBLISHED_SECRET), crew)
    return [record.part(part) for (part, _), record in zip(codes, records, strict=True)]
