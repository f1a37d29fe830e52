"""`kata verify --again`: verdicts that change with luck, and programs that live at the edge of a tolerance."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.authoring.again import NARROWER, WIDER, changed_by_luck, changed_by_tolerance
from autograder.authoring.build import build
from autograder.authoring.new import scaffold
from autograder.authoring.programs import PUBLISHED_SECRET
from autograder.course import Course
from autograder.grading.found import Settings
from autograder.record import Check, Outcome, Record
from autograder.sandbox.devices import Devices
from autograder.submission import Submission

PROGRAMS = [Submission(name, "losses/double") for name in ("steady", "lucky", "renamed")]
CPU = Devices("cpu", "cpu")
PUBLISHED = Settings(CPU, PUBLISHED_SECRET)


def graded(submission: Submission, outcome: Outcome, mistake: str = "") -> Record:
    """A record with one check."""
    check = Check("test_it", "double", "hidden", outcome, 0, 1, mistake=mistake)
    return Record(1, submission.student, submission.exercise, 0, 1, "cpu", "process", "", "", (check,))


def test_a_verdict_that_changes_with_the_secret_is_found_once() -> None:
    """Whatever the order; another name counts as well, and the same verdict in every round does not."""
    secrets, orders = set[bytes](), set[tuple[str, ...]]()

    def grade(programs: list[Submission], settings: Settings) -> list[Record]:
        secrets.add(settings.secret)
        orders.add(tuple(one.student for one in programs))
        fresh = settings.secret != PUBLISHED_SECRET
        outcomes: dict[str, Outcome] = {"lucky": "wrong" if fresh else "passed", "renamed": "wrong"}
        return [
            graded(one, outcomes.get(one.student, "passed"), f"double.{fresh}" if one.student == "renamed" else "")
            for one in programs
        ]

    found = {one.program: one for one in changed_by_luck(PROGRAMS, grade(PROGRAMS, PUBLISHED), CPU, grade, 30)}
    assert found.keys() == {"lucky", "renamed"}
    assert found["lucky"].problem == (
        "lucky: test_it was passed and is wrong with other hidden inputs; draw numbers, never cases"
    )
    assert "test_it was named double.False and is double.True" in found["renamed"].problem
    assert len(secrets) == 31
    assert len(orders) == 6


def test_the_factor_nearest_to_one_is_told() -> None:
    """A right program is looked for with narrower tolerances, a wrong one with wider; what is near is a problem."""

    def grade(programs: list[Submission], settings: Settings) -> list[Record]:
        edges = {"lucky": settings.widened >= WIDER[1], "renamed": settings.widened <= NARROWER[0]}
        return [graded(one, "wrong" if edges.get(one.student) else "passed") for one in programs]

    found = {one.program: one for one in changed_by_tolerance(PROGRAMS, grade(PROGRAMS, PUBLISHED), CPU, grade)}
    assert {name: one.factor for name, one in found.items()} == {"lucky": WIDER[1], "renamed": NARROWER[0]}
    assert found["lucky"].problem == ""
    assert "with 0.33 times the tolerances; choose inputs farther from their edge" in found["renamed"].problem


@pytest.mark.slow
def test_a_program_at_the_edge_is_a_problem(tmp_path: Path) -> None:
    """Half a tolerance off is right, and too near; the command says which check, and how many there are farther off."""
    course = Course(tmp_path)
    scaffold(course, "losses/double")
    near = course.solutions / "losses" / "double" / "right" / "nearly.py"
    near.write_text(
        "def double(x):\n    return 2 * x if x.dtype == torch.float64 else 2 * x * (1 + 5e-6)\n", encoding="utf-8"
    )
    build(course)
    command = [sys.executable, "-m", "autograder.commands.cli", "verify", "--again", "2", "--device", "cpu"]
    done = subprocess.run([*command, "--course", str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "10 programs graded 2 times more: 0 verdicts changed" in done.stdout
    assert "tolerances times 0.33   1 more changed (losses/double right/nearly)" in done.stdout
    assert "right/nearly: test_small_numbers was passed and is wrong with 0.33 times the tolerances" in done.stdout
