"""`kata grade UNIT`: a class into nbgrader's gradebook, one student at a time, with progress and a table at the end."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any

from rich.console import Console

from ..errors import KataError, nbgrader_for
from ..record import Record
from ..records import write_records
from ..reports.class_table import progress, table, trouble
from ..settings import FRESH
from ..text import Text, fill, language, printable

NOBODY = Text(
    "nobody has handed in {unit}; submissions belong in submitted/<student>/{unit}/",
    "{unit} を提出した人がいません。提出物は submitted/<student>/{unit}/ に置きます",
)

NOT_HANDED_IN = Text(
    "{students} handed in nothing for {unit}; {known} did",
    "{students} は {unit} を提出していません。提出したのは {known} です",
)

REUSED = Text(
    "{reused} of {records} notebooks are as they were graded before; {flag} grades them anew",
    "{records} 冊のうち {reused} 冊は前の採点から変わっていません。{flag} で採点し直せます",
)

MOST_NAMED = 10
"""Students who are named in a sentence."""


def grade(root: Path, unit: str, students: list[str] | None, lang: str, json: Path | None, **choices: Any) -> int:
    """Grade, print the table and where things are; 1 if the kit itself failed for anybody."""
    with nbgrader_for("grading a class"):
        from ..nbgrader_adapter.classroom import Classroom
    lang = language(lang)
    course = Classroom(root, lang=lang, **choices)
    console = Console(highlight=False)
    unit, wanted, failed = whom(course, unit, students, console, lang)
    with progress(console) as bar:
        task = bar.add_task("graded", total=len(wanted))

        def on_done(student: str, done: list[Record], problem: str) -> None:
            bar.advance(task)
            failed.extend([student] if problem else [])
            for line in [problem] if problem else [line for record in done for line in trouble(record, lang)]:
                console.print(f"  {student}: {line}", markup=False, soft_wrap=True)
            if said := course.wrong_with_time(unit, student):
                console.print(f"  {student}: {said[lang]}", markup=False, soft_wrap=True)

        records = course.autograde(unit, wanted, on_done)
    exercises = list(dict.fromkeys(record.exercise for record in records))
    console.print(table(records, exercises))
    levels = ", ".join(sorted({record.isolation for record in records}))
    console.print(f"isolation: {levels}; gradebook: {root / 'gradebook.db'}", soft_wrap=True, markup=False)
    if reused := course.grader().reused:
        said = fill(REUSED, reused=reused, records=len(records), flag=FRESH.flag)
        console.print(said[lang], soft_wrap=True, markup=False)
    warn_of_process(console, records)
    if json is not None:
        write_records(json, records)
    faults = [check for record in records for check in record.checks if check.outcome == "grader_error"]
    return int(bool(faults or failed))


def warn_of_process(console: Console, records: list[Record]) -> None:
    """Say what is not covered, where somebody chose so."""
    if any(record.isolation == "process" for record in records):
        console.print("[yellow]isolation 'process' hides nothing from the code that was graded: files and network[/]")


def whom(
    course: Any, unit: str, students: list[str] | None, console: Console, lang: str
) -> tuple[str, list[str], list[str]]:
    """The unit, who is to be graded, and who of those asked for handed in nothing, which is said; KataError if nobody
    is left.
    """
    word, unit = PurePath(unit), course.exercises.unit(unit)
    present = course.students(unit)
    if not students and word.parent.name in present:  # submitted/<student>/<unit>
        students = [word.parent.name]
    wanted, absent = _wanted(present, students, unit)
    for student in absent:
        console.print(f"  {_absent([student], present, unit)[lang]}", markup=False, soft_wrap=True)
    return unit, wanted, absent


def _wanted(present: list[str], students: list[str] | None, unit: str) -> tuple[list[str], list[str]]:
    """Who is to be graded, those who were asked for or all who handed in, and who of them did not; KataError if nobody
    is left.
    """
    if not present:
        raise KataError(fill(NOBODY, unit=unit))
    absent = [student for student in students or () if student not in present]
    wanted = [student for student in students or present if student in present]
    if not wanted:
        raise KataError(_absent(absent, present, unit))
    return wanted, absent


def _absent(students: list[str], present: list[str], unit: str) -> Text:
    known = [*map(printable, present[:MOST_NAMED]), *(["…"] if len(present) > MOST_NAMED else [])]
    return fill(NOT_HANDED_IN, students=", ".join(students), unit=unit, known=", ".join(known))
