"""`kata grade UNIT`: a class into nbgrader's gradebook, one student at a time, with progress and a table at the end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rich.console import Console

from ..errors import KataError
from ..record import Record
from ..records import write_records
from ..reports.class_table import progress, table, trouble
from ..text import language


def grade(root: Path, unit: str, students: list[str] | None, lang: str, json: Path | None, **choices: Any) -> int:
    """Grade, print the table and where things are; 1 if the kit itself failed for anybody."""
    try:
        from ..nbgrader_adapter.classroom import Classroom
    except ImportError as error:
        raise KataError(f"grading a class needs nbgrader ({error}); pip install 'torch-kata[teach]'") from None
    lang = language(lang)
    course = Classroom(root, lang=lang, **choices)
    wanted = students or course.students(unit)
    if not wanted:
        raise KataError(f"nobody has handed in {unit!r}; submissions belong in submitted/<student>/{unit}/")
    console = Console(highlight=False)
    failed: list[str] = []
    with progress(console) as bar:
        task = bar.add_task("graded", total=len(wanted))

        def on_done(student: str, done: list[Record], problem: str) -> None:
            bar.advance(task)
            failed.extend([student] if problem else [])
            for line in [problem] if problem else [line for record in done for line in trouble(record, lang)]:
                console.print(f"  {student}: {line}", markup=False, soft_wrap=True)

        records = course.autograde(unit, wanted, on_done)
    exercises = list(dict.fromkeys(record.exercise for record in records))
    console.print(table(records, exercises))
    levels = ", ".join(sorted({record.isolation for record in records}))
    console.print(f"isolation: {levels}; gradebook: {root / 'gradebook.db'}", soft_wrap=True, markup=False)
    if "process" in levels:
        console.print("[yellow]isolation 'process' hides nothing from the code that was graded: files and network[/]")
    if json is not None:
        write_records(json, records)
    faults = [check for record in records for check in record.checks if check.outcome == "grader_error"]
    return int(bool(faults or failed))
