"""The table of a class on the terminal."""

from __future__ import annotations

import pytest
from rich.console import Console

from autograder.record import Check, Record
from autograder.reports.class_table import table


def printed(*students: str) -> str:
    """The table of students who all have the same mistake in one exercise."""
    check = Check("test_a", "mse", "public", "wrong", 1, 2, mistake="mse.summed", rung="value")
    records = [Record(1, one, "losses/mse_by_hand", 1, 2, "cpu", "process", "", "", (check,)) for one in students]
    console = Console(width=100, color_system=None)
    with console.capture() as capture:
        console.print(table(records, ["losses/mse_by_hand"]))
    return capture.get()


@pytest.mark.parametrize("student", ["Cy [/]", "[bold]Bo", "[red]", "a[0]", "\\[x]", "[/bold]", "ＭＳＥ 太郎"])
def test_ids_are_text(student: str) -> None:
    """Whatever an id looks like, it stands in its row as it is, and the table is printed."""
    lines = printed("ann", student).splitlines()
    assert [line for line in lines if line.startswith(f"{student} ") and "mse.summed" in line], lines
    assert [line for line in lines if line.startswith("ann ")], lines
