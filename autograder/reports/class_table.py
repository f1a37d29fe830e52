"""A class on the terminal: progress while it is graded, a line for each broken submission, the table at the end."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from ..record import Outcome, Record, part_outcome
from ..text import printable
from .words import SYMBOL

BROKEN: tuple[Outcome, ...] = ("raised", "timed_out", "out_of_memory", "died", "unusable_return", "grader_error")


def progress(console: Console) -> Progress:
    """One bar per step, with how many are done in a second and the time that is left."""
    counted = TextColumn("{task.description:>10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    return Progress(*counted, Pace(), TimeRemainingColumn(), console=console)


class Pace(ProgressColumn):
    """How many steps of a task are done in a second, in the last half minute."""

    def render(self, task: Task) -> str:
        """Nothing while there is nothing to say."""
        pace = task.finished_speed or task.speed
        return f"{pace:.3g}/s" if pace else ""


def trouble(record: Record, lang: str) -> Iterator[str]:
    """A line where a submission broke: it could not be read, did not end, or took Python down; or where nothing of it
    was found, for want of the file or by its name.
    """
    if all(check.outcome == "not_attempted" for check in record.checks):
        said = [*record.remarks, *(check.message for check in record.checks[:1] if check.finding)]
        yield from (printable(f"{record.exercise}: {one[lang]}") for one in said)
    for check in record.checks:
        if check.outcome in BROKEN:
            yield printable(f"{record.exercise}: {check.outcome}: {' '.join(check.message[lang].split())}")
            return


def plain_table() -> Table:
    """An empty table as a class is shown in."""
    return Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False)


def table(records: list[Record], exercises: list[str]) -> Table:
    """Student by exercise: score and outcome, and in the last column every mistake and misfortune by name."""
    found = {(record.student, record.exercise): record for record in records}
    result = plain_table()
    result.add_column("student", no_wrap=True)
    for exercise in exercises:
        result.add_column(exercise.split("/")[1].replace("_", "\n"), no_wrap=True, justify="right")
    result.add_column("named", overflow="fold")
    for student in sorted({record.student for record in records}):
        mine = [found[student, exercise] for exercise in exercises if (student, exercise) in found]
        scores = (f"{record.score:.3g} {SYMBOL[worst(record)]}" for record in mine)
        result.add_row(escape(student), *scores, ", ".join(name for record in mine for name in names(record)))
    return result


def worst(record: Record) -> Outcome:
    """The outcome of the first part that did not pass."""
    outcomes = [part_outcome(record.part(part)) for part in record.parts]
    return next((outcome for outcome in outcomes if outcome != "passed"), "passed")


def names(record: Record) -> list[str]:
    """The mistakes by name, else the outcome if it is no everyday one."""
    mistakes = list(dict.fromkeys(check.mistake for check in record.checks if check.mistake))
    outcome = worst(record)
    return mistakes or ([] if outcome in ("passed", "not_attempted") else [outcome])
