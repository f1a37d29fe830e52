"""course.yaml at every door, with the real commands: the build, a learner's terminal, pytest, the bundle, nbgrader."""

from __future__ import annotations

import csv
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from support import RIGHT_DOUBLE as RIGHT
from support import WHOLE_NUMBERS, command, hand_in_double

from autograder.authoring.new import scaffold
from autograder.course import Course
from autograder.records import read_records

FILE = """\
hidden_messages: false
units:
  losses:
    due: 2027-01-31 23:59+09:00
    exercises: [double]
exercises:
  losses/double:
    points: 5
    checks:
      hidden: {test_other_numbers: 2.5}
"""
pytestmark = pytest.mark.slow


def hand_in(course: Course, student: str, code: str, when: str) -> None:
    """A student's notebook, and when it came."""
    (hand_in_double(course, student, "double", code) / "timestamp.txt").write_text(when)


def grades(course: Course) -> dict[str, dict[str, str]]:
    """What nbgrader exported, by student."""
    lines = (course.root / "grades.csv").read_text().splitlines()
    return {row["student_id"]: row for row in csv.DictReader(lines)}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course that was built with two exercises, and then again with a file that takes one; two students handed in."""
    made = Course(tmp_path_factory.mktemp("course"))
    made.begin()
    for name in ("losses/double", "losses/second"):
        scaffold(made, name)
    command(made, "kata", "build")
    assert (made.assignments / "losses/second.ipynb").is_file()
    made.choices.write_text(FILE)
    assert "second" in command(made, "kata", "build", "--check", status=1)
    command(made, "kata", "build")
    hand_in(made, "early", WHOLE_NUMBERS, "2027-01-31 14:00:00 UTC")
    hand_in(made, "late", RIGHT, "2027-01-31 15:59:00 UTC")
    command(made, "nbgrader", "autograde", "losses")
    command(made, "nbgrader", "generate_feedback", "losses")
    command(made, "nbgrader", "export")
    return made


def test_the_gradebook_was_told(course: Course) -> None:
    """Nobody has to run generate_assignment on what `kata build` released; and where somebody does, nothing changes."""
    before = (course.assignments / "losses/double.ipynb").read_bytes()
    command(course, "nbgrader", "generate_assignment", "losses")
    assert (course.assignments / "losses/double.ipynb").read_bytes() == before
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        (notebook,) = gradebook.find_assignment("losses").notebooks
        assert (notebook.name, notebook.max_score) == ("double", 5)


def test_the_build(course: Course) -> None:
    """What is left out is built no more, what was built of it is gone, and nothing has drifted."""
    assert sorted(path.name for path in course.root.rglob("second*.ipynb")) == []
    assert not course.data("losses/second").exists()
    command(course, "kata", "build", "--check")
    (cell,) = [
        one
        for one in json.loads((course.source / "losses/double.ipynb").read_text())["cells"]
        if one["metadata"].get("nbgrader", {}).get("grade")
    ]
    assert cell["metadata"]["nbgrader"]["points"] == 5


def test_a_notebook_that_was_begun_stays(course: Course, tmp_path: Path) -> None:
    """Nobody's work is deleted: the build says that it is no longer of the course."""
    copy = Course(Path(shutil.copytree(course.root, tmp_path / "copy")))
    copy.choices.unlink()
    command(copy, "kata", "build")
    path = copy.assignments / "losses/second.ipynb"
    path.write_text(path.read_text().replace("raise NotImplementedError()", "return 2 * x"))
    copy.choices.write_text(FILE)
    command(copy, "kata", "build")
    assert "return 2 * x" in path.read_text()
    said = command(copy, "kata", "build", "--check", status=1)
    assert "assignments/losses/second.ipynb is of an exercise that course.yaml leaves out; delete it" in said


def test_the_learners_doors(course: Course) -> None:
    """`kata list` says until when; `kata check` and pytest know the one exercise, and no other."""
    listed = command(course, "kata", "list")
    assert "losses  due 2027-01-31 23:59+09:00" in listed
    assert "second" not in listed
    assert "締め切り" in command(course, "kata", "list", "--lang", "ja")
    said = command(course, "kata", "check", "losses/second", status=2)
    assert "there is no unit or exercise 'losses/second'; there are losses/double" in said
    tested = command(course, "pytest", "autograder/", "-p", "no:cacheprovider")
    assert "4 skipped" in tested
    assert "second" not in tested


def test_the_authors_doors(course: Course) -> None:
    """`kata verify` proves what the course has, and the bundle holds no more."""
    assert "1 exercises, 0 problems" in command(course, "kata", "verify", "--device", "cpu")
    assert "course.yaml leaves losses/second out" in command(course, "kata", "verify", "losses/second", status=2)
    command(course, "kata", "bundle")
    with zipfile.ZipFile(course.root / "torch-kata.zip") as packed:
        names = packed.namelist()
    assert any(name.endswith("assignments/losses/double.ipynb") for name in names)
    assert not any("second" in name or name.endswith("course.yaml") for name in names)


def test_points_in_records_and_gradebook(course: Course) -> None:
    """The points are those of the file, check by check, and the gradebook's are the same."""
    (record,) = read_records(course.root / "records/losses/late/double.json")
    assert (record.score, record.max_score) == (5, 5)
    worth = {check.id: check.max_points for check in record.checks}
    assert worth["test_other_numbers"] == 2.5
    assert sum(worth.values()) == 5
    rows = grades(course)
    assert [float(rows[one]["max_score"]) for one in ("early", "late")] == [5, 5]
    assert float(rows["late"]["score"]) == 5
    assert 0 < float(rows["early"]["score"]) < 5


def test_who_is_late(course: Course) -> None:
    """nbgrader knows when a unit was due, as if it had been told by itself."""
    rows = grades(course)
    assert rows["late"]["duedate"] == "2027-01-31 14:59:00"
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        late = {one: gradebook.find_submission("losses", one).total_seconds_late for one in ("early", "late")}
    assert late == {"early": 0, "late": 3600}


def test_hidden_messages(course: Course) -> None:
    """Learners read that hidden checks failed, and not what they found; the teacher's record has it all."""
    page = next(course.root.glob("feedback/early/losses/double.html")).read_text()
    (record,) = read_records(course.root / "records/losses/early/double.json")
    (failed, *_) = [check for check in record.checks if check.outcome != "passed"]
    assert failed.visibility == "hidden"
    assert failed.sentence.en
    assert failed.sentence.en not in page
    assert "Your teacher can read what it found." in page
    course.choices.write_text(FILE.replace("hidden_messages: false\n", ""))
    command(course, "kata", "build")
    command(course, "nbgrader", "autograde", "losses", "--force")
    command(course, "nbgrader", "generate_feedback", "losses", "--force")
    page = next(course.root.glob("feedback/early/losses/double.html")).read_text()
    assert failed.sentence.en in page
    course.choices.write_text(FILE)
    command(course, "kata", "build")
