"""`kata collect UNIT`: what a class handed in, whatever its wrapping, sorted into `submitted/`, with a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from ..errors import KataError, nbgrader_for
from ..reports.class_table import plain_table
from ..text import Text, fill, printable

if TYPE_CHECKING:
    from ..nbgrader_adapter.collecting import Collection

STUDENT, TAKEN, RENAMED, LEFT_OUT = (
    Text("student", "学生"),
    Text("taken", "取り込み"),
    Text("renamed", "名前を直した"),
    Text("left out", "取り込まず"),
)
MISSING = Text("on the roster, and nothing was handed in: {students}", "名簿にあり、何も提出していない人: {students}")
NOBODY = Text("no student's work was found in {places}", "{places} に学生の提出物が見つかりませんでした")
DONE = Text(
    "taken into {folder}: notebooks {notebooks}, students {students}; next: kata grade {unit}",
    "{students} 人のノートブック {notebooks} 個が {folder} にあります。次は: kata grade {unit}",
)
MOST_NAMES = 3
"""Notebooks that a cell of the table names."""


def collect(root: Path, unit: str, places: Sequence[Path], lang: str, *, force: bool) -> int:
    """Collect, say what was not taken and why, and show the table; 1 if somebody's work needs a person's eyes."""
    with nbgrader_for("collecting"):
        from ..nbgrader_adapter.classroom import Classroom
    course = Classroom(root)
    unit = course.exercises.unit(unit)
    found = course.collect(unit, places, force=force)
    console = Console(highlight=False)
    for student, line in found.lines():
        said = f"{student}: {line[lang]}" if student else line[lang]
        console.print(printable(said), markup=False, soft_wrap=True)
    if not found.students:
        raise KataError(fill(NOBODY, places=", ".join(map(str, places or [course.archive(unit)]))))
    console.print(table(found, lang))
    if found.missing:
        console.print(fill(MISSING, students=", ".join(found.missing))[lang], markup=False, soft_wrap=True)
    taken = sum(len(one.found_at) for one in found.students)
    with_some = sum(bool(one.found_at) for one in found.students)
    done = fill(DONE, notebooks=taken, students=with_some, folder=str(root / "submitted"), unit=unit)
    console.print(done[lang], markup=False, soft_wrap=True)
    return int(bool(found.nobodys) or any(one.needs_a_person for one in found.students))


def table(found: Collection, lang: str) -> Table:
    """Student by student: the notebooks that were taken, those that were called otherwise, and what was not taken."""
    result = plain_table()
    for title in (STUDENT, TAKEN, RENAMED, LEFT_OUT):
        result.add_column(title[lang], overflow="fold")
    for one in found.students:
        renamed = [f"{name} → {notebook}" for notebook, name in one.renamed.items() if notebook in one.found_at]
        cells = (one.student, _some(list(one.found_at)), _some(renamed), _some([line[lang] for line in one.left_out]))
        result.add_row(*(escape(printable(cell)) for cell in cells))
    return result


def _some(names: list[str]) -> str:
    more = len(names) - MOST_NAMES
    return ", ".join(names[:MOST_NAMES]) + (f" … +{more}" if more > 0 else "")
