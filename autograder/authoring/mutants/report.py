"""What became of the mutants of an exercise: counted, listed, and shown in the terminal, as JSON and as one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from ...reading.author import Source
from ...text import Text
from .equivalents import ANY, FILE
from .trial import Trial

Fate = Literal["public", "hidden", "equivalent", "survived"]


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
    def change(self) -> str:
        """The change as the list of equivalents has it."""
        return f"{self.operator}: {self.was} -> {self.becomes}"

    def listed(self, changes: Iterable[str]) -> set[str]:
        """The lines among these that stand for it."""
        return {self.change, f"{self.operator}: {self.was} -> {ANY}"} & set(changes)


class Tally(msgspec.Struct, frozen=True):
    """What a check noticed: how many mutants, and how many that no other check of its side did."""

    check: str
    part: str
    visibility: str
    killed: int
    alone: int


class Report(msgspec.Struct, frozen=True):
    """The mutants of one exercise, its checks, and what is wrong. `sentences` are those of its mistakes."""

    exercise: str
    rows: tuple[Row, ...]
    tallies: tuple[Tally, ...]
    problems: tuple[str, ...]
    sentences: dict[str, Text]
    seconds: float

    def count(self, fate: Fate) -> int:
        """How many mutants ended so."""
        return sum(row.fate == fate for row in self.rows)

    @property
    def named(self) -> list[Row]:
        """Those that were told to look like a known mistake, for a person to judge."""
        return [row for row in self.rows if row.mistake]

    @property
    def suspects(self) -> list[Tally]:
        """Checks without which the others of their side would notice as much."""
        return [tally for tally in self.tallies if not tally.alone]

    def lines(self) -> Iterator[str]:
        """The report for a terminal."""
        killed = f"{self.count('public')} killed by public checks, {self.count('hidden')} by hidden ones only"
        rest = f"{self.count('equivalent')} equivalent, {self.count('survived')} survived; {len(self.named)} named"
        each = f"{1000 * self.seconds / max(1, len(self.rows)):.0f} ms each"
        yield f"{'✗' if self.problems else '✓'} {self.exercise}  {len(self.rows)} mutants: {killed}, {rest}; {each}"
        yield from (f"    {problem}" for problem in self.problems)
        if self.suspects:
            names = ", ".join(tally.check for tally in self.suspects)
            yield f"    suspects, which noticed nothing that no other check of their side did: {names}"


def report(source: Source, trials: list[Trial], listed: dict[str, str], seconds: float) -> Report:
    """Put together what became of the mutants of an exercise, whose list of equivalents is `listed`."""
    rows = tuple(_row(trial, listed) for trial in trials)
    return Report(
        exercise=source.id,
        rows=rows,
        tallies=tuple(_tallies(trials)),
        problems=(*_problems(source, trials, rows, listed),),
        sentences={wrong.id: wrong.sentence for wrong in source.wrong},
        seconds=seconds,
    )


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
    reason = next((listed[line] for line in row.listed(listed)), "")
    return msgspec.structs.replace(row, fate="equivalent" if reason else "survived", reason=reason)


def _problems(source: Source, trials: list[Trial], rows: tuple[Row, ...], listed: dict[str, str]) -> Iterator[str]:
    path = source.folder / FILE
    for row in rows:
        if row.fate == "survived":
            yield f"{row.program} survived with its {row.part} changed: add a check, or to {path} with a reason:"
            yield f"  {row.change}"
    used = {line for row in rows if row.fate == "equivalent" for line in row.listed(listed)}
    for change in [line for line in listed if line not in used]:
        yield f"{path}: no surviving mutant has this change; delete it: {change}"
    for trial in trials:
        if trial.fault:
            yield f"{trial.mutant.program}: grader_error: {trial.fault}, after {' -> '.join(trial.mutant.change[1:])}"


def _tallies(trials: list[Trial]) -> Iterator[Tally]:
    checks = {check.id: check for trial in trials for check in trial.checks}
    sides = [
        [check.id for check in trial.killers if check.visibility == side]
        for trial in trials
        for side in ("public", "hidden")
    ]
    for id, check in checks.items():
        killed = [side for side in sides if id in side]
        yield Tally(id, check.part, check.visibility, len(killed), sum(len(side) == 1 for side in killed))
