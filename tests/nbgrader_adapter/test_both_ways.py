"""What a class leaves is the same, table by table and file by file, whether `kata grade` has graded it, or `nbgrader
autograde` with the two passes over every notebook that nbgrader makes by itself.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")

from nbgrader.api import Gradebook
from support import RIGHT_DOUBLE as RIGHT
from support import WHOLE_NUMBERS, cell_of, command, hand_in_double

from autograder.authoring.new import scaffold
from autograder.course import Course

pytestmark = pytest.mark.slow

WRONG = "def double(x):\n    return x ** 2\n"

TWO_PASSES = """
import types
import nbformat
from pathlib import Path
from nbconvert.exporters import NotebookExporter
from nbgrader.converters import Autograde

class TwoPasses(kata.SubmissionExporter):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.parent.convert_single_notebook = types.MethodType(Autograde.convert_single_notebook, self.parent)
        self.optimistic_validation = False

    def from_filename(self, filename, resources=None, **kw):
        if "autograded" in Path(filename).parts:
            return NotebookExporter.from_filename(self, filename, resources, **kw)
        print("two passes:", filename)
        return super().from_filename(filename, resources, **kw)

    def _released(self, ids, resources):
        folder = Path(self.course.format_path("assignments", ".", ids["assignment"]))
        released = nbformat.read(folder / (ids["notebook"] + ".ipynb"), as_version=4)
        return released, {one.metadata.get("nbgrader", {}).get("grade_id", ""): one.source for one in released.cells}

c.Autograde.exporter_class = TwoPasses
"""
"""How nbgrader grades: what it makes of a submission in a first pass is written, read, and graded in a second one."""

WAYS = {
    "kata": ("", ["kata", "grade", "losses"]),
    "nbgrader": (TWO_PASSES, ["nbgrader", "autograde", "losses", "--force"]),
}

Notebook = dict[str, Any]


def without_metadata(notebook: Notebook) -> None:
    """As Colab and others save it."""
    for one in notebook["cells"]:
        one["metadata"] = {}


def with_other_metadata(notebook: Notebook) -> None:
    """More points, nothing locked, and tags."""
    for one in notebook["cells"]:
        one["metadata"].setdefault("nbgrader", {}).update({"points": 99, "locked": False, "checksum": "0"})
        one["metadata"]["tags"] = ["hide"]
    notebook["metadata"] = {"kernelspec": {"name": "mine", "display_name": "mine", "language": "R"}}


def with_more_cells(notebook: Notebook) -> None:
    """Cells of one's own, before and behind, with outputs; and the check cell twice."""
    own: Notebook = {"cell_type": "code", "metadata": {}, "execution_count": 7, "source": "1 + 1"}
    own["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "2"}]
    notebook["cells"] = [{**own, "id": "a"}, *notebook["cells"], {**own, "id": "b", "source": "double(3)"}]
    notebook["cells"].append({**cell_of(notebook, "double-check"), "id": "c"})


def with_a_changed_check(notebook: Notebook) -> None:
    """A locked cell that says something else."""
    cell_of(notebook, "double-check")["source"] = "print('all right')"


def without_the_answer(notebook: Notebook) -> None:
    """The cell to be filled in is gone."""
    notebook["cells"].remove(cell_of(notebook, "double"))


CHANGED: dict[str, Callable[[Notebook], None]] = {
    "bare": without_metadata,
    "other": with_other_metadata,
    "more": with_more_cells,
    "changed": with_a_changed_check,
    "gone": without_the_answer,
}


def hand_in(course: Course) -> None:
    """A class of everything."""
    for student, code in {"ann": RIGHT, "ben": WHOLE_NUMBERS, "cas": WRONG, "loop": RIGHT, "late": RIGHT}.items():
        for name in ("double", "second"):
            hand_in_double(course, student, name, code)
    for student, change in CHANGED.items():
        path = hand_in_double(course, student, "double", RIGHT) / "double.ipynb"
        notebook = json.loads(path.read_text())
        change(notebook)
        path.write_text(json.dumps(notebook))
        hand_in_double(course, student, "second", RIGHT)
    hand_in_double(course, "half", "second", RIGHT)
    (hand_in_double(course, "broken", "second", RIGHT) / "double.ipynb").write_text('{"cells": [')
    (course.root / "submitted/late/losses/timestamp.txt").write_text("2026-03-05 10:00:00 UTC")


def grade(course: Course, way: str) -> None:
    """Grade twice: some hand in again, and a person has looked at others in between."""
    _, words = WAYS[way]
    said = command(course, *words)
    assert ("two passes:" in said) == (way == "nbgrader")
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        gradebook.find_grade("double-check", "double", "losses", "cas").manual_score = 1.5
        gradebook.find_grade("double-check", "second", "losses", "ann").extra_credit = 2.0
        gradebook.find_comment("double", "double", "losses", "cas").manual_comment = "Nearly."
        gradebook.db.commit()
    hand_in_double(course, "ben", "double", RIGHT)
    hand_in_double(course, "ann", "second", WRONG)
    (course.root / "submitted/loop/losses/second.ipynb").unlink()
    command(course, *words)


def tables(course: Course) -> dict[str, list[str]]:
    """All rows of the gradebook by table; an id, which nbgrader draws, is what it stands for."""
    with sqlite3.connect(course.root / "gradebook.db") as base:
        base.row_factory = sqlite3.Row
        names = [row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: [dict(row) for row in base.execute(f"SELECT * FROM {name}")] for name in names}  # noqa: S608
    drawn: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for name, found in rows.items():
        for row in found:
            if len(str(row.get("id"))) == 32:
                drawn.setdefault(row["id"], []).append((name, row))

    def plain(row: dict[str, Any]) -> str:
        """A row without what is drawn."""
        return str({key: meant(value) for key, value in row.items() if not (key == "id" and value in drawn)})

    def meant(value: Any) -> Any:
        return str([(name, plain(row)) for name, row in drawn[value]]) if value in drawn else value

    return {name: sorted(map(plain, found)) for name, found in rows.items()}


def files(course: Course) -> dict[str, bytes]:
    """All that lies in the folders which grading and feedback write."""
    found = [path for step in ("autograded", "records", "feedback") for path in (course.root / step).rglob("*.*")]
    return {str(path.relative_to(course.root)): path.read_bytes() for path in found if path.is_file()}


@pytest.fixture(scope="module")
def classes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Course]:
    """The same class, graded in each way."""
    made = Course(tmp_path_factory.mktemp("ways") / "course")
    made.begin()
    (made.root / ".kata").mkdir(exist_ok=True)
    (made.root / ".kata/secret").write_text(b"a secret for tests".hex())  # of which the seeds in the records are made
    for name in ("double", "second"):
        scaffold(made, f"losses/{name}")
    config = made.root / "nbgrader_config.py"
    plugin = '\nc.AssignLatePenalties.plugin_class = "nbgrader.plugins.LateSubmissionPlugin"'
    config.write_text(config.read_text() + plugin + '\nc.LateSubmissionPlugin.penalty_method = "zero"\n')
    command(made, "kata", "build")
    command(made, "nbgrader", "generate_assignment", "losses", "--force")
    with Gradebook(f"sqlite:///{made.root / 'gradebook.db'}") as gradebook:
        gradebook.update_or_create_assignment("losses", duedate=datetime(2026, 3, 1, 10))  # noqa: DTZ001 - as nbgrader's
    touched = made.assignments / "losses/double.ipynb"  # by somebody who ran it, and had another mind
    notebook = json.loads(touched.read_text())
    cell_of(notebook, "double-check")["metadata"]["nbgrader"]["points"] = 99
    cell_of(notebook, "double-check")["source"] += "\n# Good luck!"
    cell_of(notebook, "double")["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "nothing"}]
    touched.write_text(json.dumps(notebook))
    hand_in(made)
    graded = {}
    for way, (more, _) in WAYS.items():
        course = Course(Path(shutil.copytree(made.root, tmp_path_factory.mktemp("way") / "course")))
        (course.root / "nbgrader_config.py").write_text(config.read_text() + more)
        grade(course, way)
        command(course, "nbgrader", "generate_feedback", "losses", "--force")
        graded[way] = course
    return graded


def test_the_tables_are_the_same(classes: dict[str, Course]) -> None:
    """Scores, comments, penalties, and what waits for a person."""
    ours, theirs = tables(classes["kata"]), tables(classes["nbgrader"])
    assert ours.keys() == theirs.keys()
    for name in ours:
        assert ours[name] == theirs[name], name
    assert len(ours["submitted_notebook"]) == 2 * 12


def test_the_files_are_the_same(classes: dict[str, Course]) -> None:
    """Graded notebooks, records and feedback, byte for byte."""
    ours, theirs = files(classes["kata"]), files(classes["nbgrader"])
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
    assert {name.split("/")[0] for name in ours} == {"autograded", "records", "feedback"}


def test_the_class_is_what_it_says(classes: dict[str, Course]) -> None:
    """Somebody is late, somebody has a person's score, and each notebook that was handed in twice counts as it is now."""
    with Gradebook(f"sqlite:///{classes['kata'].root / 'gradebook.db'}") as gradebook:
        late = gradebook.find_submission("losses", "late")
        assert late.late_submission_penalty == late.score > 0
        assert gradebook.find_submission_notebook("double", "losses", "cas").score == 1.5
        assert gradebook.find_submission_notebook("double", "losses", "ben").score == 10
        assert gradebook.find_submission_notebook("second", "losses", "ann").score == 4 + 2
        assert gradebook.find_submission_notebook("second", "losses", "loop").score == 0
        assert gradebook.find_submission_notebook("double", "losses", "changed").score == 10
