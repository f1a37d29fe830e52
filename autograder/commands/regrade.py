"""`kata grade UNIT --regrade`: what changed for whom since the graders have, before and after, and nobody's loss."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape

from ..errors import nbgrader_for
from ..records import write_records
from ..reports.class_table import plain_table, progress, trouble
from ..text import Text, fill, language, printable
from .grade import warn_of_process, whom

if TYPE_CHECKING:
    from ..nbgrader_adapter.regrading import Change

UNCHANGED = Text(
    "{unit}: all {books} notebooks have the points they had",
    "{unit}: {books} 冊とも、点数は前と同じです",
)

CHANGED = Text(
    "{unit}: of {books} notebooks {more} have more points than before, {fewer} fewer, {new} had none",
    "{unit}: {books} 冊のうち、点数が上がったもの {more}、下がったもの {fewer}、未採点だったもの {new}",
)

KEPT = Text("kept", "前のまま")

ALLOW = Text(
    "what would lower a grade was left as it was; --allow-lower takes that, too",
    "点数が下がるものは前のままにしました。--allow-lower を付けると、それも記録します",
)

NOTHING_WRITTEN = Text(
    "nothing was written; without --dry-run it is", "何も書き込んでいません。--dry-run を外すと記録します"
)


def regrade(
    root: Path,
    unit: str,
    students: list[str] | None,
    lang: str,
    json: Path | None,
    *,
    dry_run: bool,
    allow_lower: bool,
    **choices: Any,
) -> int:
    """Grade anew and print who had what and has what; 1 if the kit itself failed for anybody.

    `json` gets the records that count now; of a dry run those that would.
    """
    with nbgrader_for("grading a class"):
        from ..nbgrader_adapter.classroom import Classroom
    lang = language(lang)
    course = Classroom(root, lang=lang, **choices)
    console = Console(highlight=False)
    unit, wanted, failed = whom(course, unit, students, console, lang)
    for reason in (refused := course.refused(wanted)):
        console.print(f"  {reason}", markup=False, soft_wrap=True)
    found: list[Change] = []
    try:
        with progress(console) as bar:
            books = course.notebooks(unit, tell=not dry_run)
            task = bar.add_task("graded", total=len(books) * (len(wanted) - len(refused)))
            for change in course.regrade(unit, wanted, dry_run=dry_run, allow_lower=allow_lower):
                bar.advance(task)
                found.append(change)
                for line in _wrong_with(change, lang):
                    console.print(f"  {printable(change.after.student)}: {line}", markup=False, soft_wrap=True)
    finally:
        if found:
            _say(console, found, unit, lang, dry_run=dry_run, allow_lower=allow_lower)
    warn_of_process(console, [one.after for one in found])
    if json is not None:
        write_records(json, [one.after for one in found if dry_run or one.filed or one.stands])
    return int(bool(failed or refused or any(one.problem or _faults(one) for one in found)))


def _faults(change: Change) -> bool:
    return any(check.outcome == "grader_error" for check in change.after.checks)


def _wrong_with(change: Change, lang: str) -> list[str]:
    """Why something could not be done for a student."""
    said = [f"{change.after.exercise}: {change.problem[lang]}"] if change.problem else []
    return said + (list(trouble(change.after, lang)) if _faults(change) else [])


def _say(console: Console, found: list[Change], unit: str, lang: str, *, dry_run: bool, allow_lower: bool) -> None:
    """The table of whoever has, or would have, other points; and the sum of it."""
    rows = plain_table()
    for column in ("student", "exercise", "before", "after"):
        rows.add_column(column, no_wrap=True, justify="right" if column in ("before", "after") else "left")
    rows.add_column("")
    for one in found:
        if one.moves or one.lower:
            kept = KEPT[lang] if one.lower and not one.filed and not allow_lower else ""
            points = ["-" if score is None else f"{round(score, 2):g}" for score in (one.before, one.points)]
            rows.add_row(escape(printable(one.after.student)), one.after.exercise, *points, kept)
    fewer, new = sum(one.lower for one in found), sum(one.before is None for one in found)
    more = sum(one.moves for one in found if not one.lower) - new
    if rows.row_count:
        console.print(rows)
    what = CHANGED if rows.row_count else UNCHANGED
    said = [fill(what, unit=unit, books=len(found), more=more, fewer=fewer, new=new)]
    said += [ALLOW] if fewer and not allow_lower else []
    said += [NOTHING_WRITTEN] if dry_run else []
    for line in said:
        console.print(line[lang], markup=False, soft_wrap=True)
