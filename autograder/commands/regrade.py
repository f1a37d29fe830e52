"""`kata grade UNIT --regrade`: what changed for whom since the graders have, before and after, and nobody's loss."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape

from ..errors import nbgrader_for
from ..records import write_records
from ..reports.class_table import plain_table, progress
from ..text import Text, fill, language, printable
from .grade import whom

UNCHANGED = Text(
    "{unit}: all {books} notebooks have the points they had",
    "{unit}: {books} 冊とも、点数は前と同じです",
)

CHANGED = Text(
    "{unit}: of {books} notebooks {more} have more points than before, {fewer} fewer, {new} had none",
    "{unit}: {books} 冊のうち、点数が上がったもの {more}、下がったもの {fewer}、前に採点のなかったもの {new}",
)

KEPT = Text("kept", "前のまま")

ALLOW = Text(
    "no grade was lowered; --allow-lower takes the points that are fewer, too",
    "下がる点数は前のままにしました。--allow-lower を付けると、下がる点数も記録します",
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
    """Grade anew and print who had what and has what; 1 if the kit itself failed for anybody."""
    with nbgrader_for("grading a class"):
        from ..nbgrader_adapter.classroom import Classroom
    lang = language(lang)
    course = Classroom(root, lang=lang, **choices)
    console = Console(highlight=False)
    unit, wanted, absent = whom(course, unit, students, console, lang)
    found, rows = [], plain_table()
    for column in ("student", "exercise", "before", "after"):
        rows.add_column(column, no_wrap=True, justify="right" if column in ("before", "after") else "left")
    rows.add_column("")
    with progress(console) as bar:
        task = bar.add_task("graded", total=len(wanted) * len(course.notebooks(unit)))
        for change in course.regrade(unit, wanted, dry_run=dry_run, allow_lower=allow_lower):
            bar.advance(task)
            found.append(change)
            who = printable(change.after.student)
            if change.problem:
                console.print(f"  {who}: {change.after.exercise}: {change.problem}", markup=False, soft_wrap=True)
            if change.moves:
                before = f"{change.before.score:.3g}" if change.before else "-"
                note = KEPT[lang] if change.lower and not allow_lower else ""
                rows.add_row(escape(who), change.after.exercise, before, f"{change.after.score:.3g}", note)
    fewer, new = sum(one.lower for one in found), sum(one.before is None for one in found)
    more = sum(one.moves for one in found) - fewer - new
    if rows.row_count:
        console.print(rows)
    what = CHANGED if rows.row_count else UNCHANGED
    said = [fill(what, unit=unit, books=len(found), more=more, fewer=fewer, new=new)]
    said += [ALLOW] if fewer and not allow_lower else []
    said += [NOTHING_WRITTEN] if dry_run else []
    for line in said:
        console.print(line[lang], markup=False, soft_wrap=True)
    if json is not None:
        write_records(json, [one.after for one in found])
    faults = [check for one in found for check in one.after.checks if check.outcome == "grader_error"]
    return int(bool(faults or absent or any(one.problem for one in found)))
