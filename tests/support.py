"""Names that several test files share."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.programs.observation import Observation, encode
from autograder.record import Record
from autograder.sandbox.levels import Level, choose
from autograder.submission import Cell, Submission
from autograder.worker import wire

ROOT = Path(__file__).parent.parent
COURSE = Course(ROOT)
SOLUTIONS = COURSE.solutions
SETUP = "import torch\nfrom torch import Tensor"
MSE = "losses/mse_by_hand"
RIGHT = """
def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    return ((pred - target) ** 2).mean()
"""

Grade = Callable[..., Record]

Edit = Callable[[str], str]
"""What a test does to the text of a file."""


def swap(old: str, new: str) -> Edit:
    """An edit that must find its place."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


def append(more: str) -> Edit:
    """An edit at the end of a file."""
    return lambda text: text + more


def level_here() -> Level:
    """The isolation level the tests run at: the strongest this machine has."""
    return choose()


def submission(student: str, exercise: str, *cells: str) -> Submission:
    """What a student hands in who writes these cells below the usual imports."""
    code = [Cell(f"cell {number}", source) for number, source in enumerate((SETUP, *cells), start=1)]
    return Submission(student, exercise, tuple(code))


def encoded(value: Any) -> wire.Array:
    """A tensor or an array as it goes over the wire."""
    node = encode(value)
    assert isinstance(node, wire.Array)
    return node


def array_in(observation: Observation) -> wire.Array:
    """The tensor or array that was returned, as it came over the wire."""
    assert isinstance(observation.node, wire.Array)
    return observation.node


def descendants(pid: int) -> list[int]:
    """All processes below one, parents before their children, those of other sessions too (Linux)."""
    found = [pid]
    for parent in found:
        with contextlib.suppress(OSError):  # it has just ended
            for children in Path(f"/proc/{parent}/task").glob("*/children"):
                found += map(int, children.read_text().split())
    return found[1:]


# --- a course of its own, of exercises as `kata new` writes them

RIGHT_DOUBLE = "def double(x):\n    return 2 * x\n"

WHOLE_NUMBERS = "def double(x):\n    return 2 * x if (2 * x == (2 * x).round()).all() else x\n"
"""Right on what the public checks ask."""


def command(course: Course, *arguments: str, status: int = 0) -> str:
    """What a real command says in the folder of a course, with the environment not activated."""
    program = [str(Path(sys.executable).with_name(arguments[0])), *arguments[1:]]
    environment = {**os.environ, "PATH": "/usr/bin:/bin", "KATA_LANG": "en", "COLUMNS": "120"}
    done = subprocess.run(
        program, cwd=course.root, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def cell_of(notebook: dict[str, Any], grade_id: str) -> Any:
    """The first cell that nbgrader calls so."""
    return next(cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id)


def hand_in_double(course: Course, student: str, name: str, code: str) -> Path:
    """Put a student's notebook of losses/`name`, whose one part is called double, where it belongs; its folder."""
    notebook = json.loads((course.assignments / f"losses/{name}.ipynb").read_text())
    cell_of(notebook, "double")["source"] = code
    folder = course.root / "submitted" / student / "losses"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.ipynb").write_text(json.dumps(notebook))
    return folder
