"""What became of the mutants of an exercise: counted, listed, and shown in the terminal, as JSON and as one page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Literal, get_args

import msgspec

from ...course import from_here
from ...reading.author import Source
from ...record import Check
from ...text import Text
from .equivalents import FILE
from .make import Change
from .trial import Trial

Fate = Literal["public", "hidden", "equivalent", "survived"]
"""What became of a mutant: public checks noticed it, only hidden ones did, nobody can, or nobody did."""

FATES: tuple[Fate, ...] = get_args(Fate)


class Row(msgspec.Struct, frozen=True):
    """One mutant: what killed it (public checks, hidden ones only, nothing), the mistake it was named, the reason why
    it is none.
    """

    program: str
    part: str
    operator: str
    was: str
    becomes: str
    fate: Fate
    killers: tuple[str, ...] = ()
    mistake: str = ""
    reason: str = ""

    @property
    def change(self) -> Change:
        """What was changed."""
        return Change(self.operator, self.was, self.becomes)


class Tally(msgspec.Struct, frozen=True):
    """What a check noticed: how many mutants as one of the first two, and how many that no other check did."""

    check: str
    part: str
    visibility: str
    killed: int
    alone: int


class Report(msgspec.Struct, frozen=True):
    """The mutants of one exercise, its checks, and what else is wrong. `sentences` are those of its mistakes."""

    exercise: str
    rows: tuple[Row, ...]
    tallies: tuple[Tally, ...]
    problems: tuple[str, ...]
    sentences: dict[str, Text]
    seconds: float

    def ended(self, fate: Fate) -> list[Row]:
        """The mutants that ended so."""
        return [row for row in self.rows if row.fate == fate]

    @property
    def named(self) -> list[Row]:
        """Those that were told to look like a known mistake, for a person to judge."""
        return [row for row in self.rows if row.mistake]

    @property
    def suspects(self) -> list[Tally]:
        """Checks without which the others would notice as much."""
        return [tally for tally in self.tallies if not tally.alone]

    @property
    def failures(self) -> int:
        """How much there is to mend."""
        return len(self.ended("survived")) + len(self.problems)

    def lines(self, folder: Path) -> Iterator[str]:
        """The report for a terminal; `folder` is the exercise's."""
        count = {fate: len(self.ended(fate)) for fate in FATES}
        killed = f"{count['public']} noticed by public checks, {count['hidden']} by hidden ones only"
        rest = f"{count['equivalent']} equivalent, {count['survived']} survived; {len(self.named)} named"
        each = f"{1000 * self.seconds / max(1, len(self.rows)):.0f} ms each"
        yield f"{'✗' if self.failures else '✓'} {self.exercise}  {len(self.rows)} mutants: {killed}, {rest}; {each}"
        if survivors := self.ended("survived"):
            yield f"    for each survivor add a check, or list it with a reason in {from_here(folder / FILE)}:"
            for (program, part), rows in groupby(survivors, key=lambda row: (row.program, row.part)):
                yield f"    {program}, {part}"
                yield from (f"      {row.change.line}" for row in rows)
        yield from (f"    {problem}" for problem in self.problems)
        for side in ("public", "hidden"):
            if names := [tally.check for tally in self.suspects if tally.visibility == side]:
                yield f"    {side} suspects, which noticed nothing that no other check did: {', '.join(names)}"


def report(source: Source, trials: list[Trial], listed: dict[str, str], seconds: float) -> Report:
    """Put together what became of the mutants of an exercise, whose list of equivalents is `listed`."""
    rows = tuple(_row(trial, listed) for trial in trials)
    return Report(
        exercise=source.id,
        rows=rows,
        tallies=tuple(_tallies(trials)),
        problems=tuple(_problems(from_here(source.folder / FILE), trials, rows, listed)),
        sentences={wrong.id: wrong.sentence for wrong in source.wrong},
        seconds=seconds,
    )


def refused(source: Source, untouched: list[Trial], seconds: float) -> Report:
    """The report on an exercise whose right programs, of which the mutants would be made, do not all pass."""
    problems = tuple(_refusals(untouched))
    return Report(exercise=source.id, rows=(), tallies=(), problems=problems, sentences={}, seconds=seconds)


def _refusals(untouched: list[Trial]) -> Iterator[str]:
    for trial in untouched:
        for check in trial.killers[:1]:
            program = f"{trial.mutant.program}, {trial.mutant.part}"
            cure = "no mutant was tried; see `kata verify`, and the time limit"
            yield f"{program}: {check.outcome} without any change ({check.id}); {cure}"


def _row(trial: Trial, listed: dict[str, str]) -> Row:
    row = Row(
        program=trial.mutant.program,
        part=trial.mutant.part,
        operator=trial.mutant.change.operator,
        was=trial.mutant.change.was,
        becomes=trial.mutant.change.becomes,
        fate="hidden" if trial.only_hidden else "public",
        killers=tuple(check.id for check in trial.killers),
        mistake=trial.name,
    )
    if not trial.survived:
        return row
    reason = next((listed[line] for line in row.change.listed(listed)), "")
    return msgspec.structs.replace(row, fate="equivalent" if reason else "survived", reason=reason)


def _problems(path: Path, trials: list[Trial], rows: tuple[Row, ...], listed: dict[str, str]) -> Iterator[str]:
    used = {line for row in rows if row.fate == "equivalent" for line in row.change.listed(listed)}
    for change in [line for line in listed if line not in used]:
        yield f"{path}: no survivor has this change; delete it: {change}"
    faults = [(trial.fault, trial.mutant) for trial in trials if trial.fault]
    for fault, mutant in dict(reversed(faults)).items():  # the first of each
        often = sum(other == fault for other, _ in faults)
        change = f"`{mutant.change.was}` -> `{mutant.change.becomes}`"
        yield f"grader_error for {often} mutants, such as {mutant.program} with {change}: {fault}"


def _tallies(trials: list[Trial]) -> Iterator[Tally]:
    """What each check noticed; two of one name, on either side or in two parts, are two."""
    checks = dict.fromkeys(_place(check) for trial in trials for check in trial.checks)
    noticed = [[_place(check) for check in trial.killers] for trial in trials]
    for part, side, id in checks:
        by = [places for places in noticed if (part, side, id) in places]
        yield Tally(id, part, side, len(by), sum(len(places) == 1 for places in by))


def _place(check: Check) -> tuple[str, str, str]:
    return check.part, check.visibility, check.id
