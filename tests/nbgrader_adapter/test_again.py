"""A class graded again, with the real commands: nothing twice, and after graders changed nobody loses unasked."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")

from nbgrader.api import Gradebook
from support import RIGHT_DOUBLE as RIGHT
from support import WHOLE_NUMBERS, command, hand_in_double

from autograder.authoring.new import scaffold
from autograder.course import Course
from autograder.nbgrader_adapter.classroom import Classroom
from autograder.nbgrader_adapter.regrading import Change, Had
from autograder.record import Check, Record
from autograder.service.client import GradingService
from autograder.submission import Submission

WRONG = "def double(x):\n    return x ** 2\n"
PROGRAMS = {"ann": RIGHT, "ben": WHOLE_NUMBERS, "cas": WRONG}

HARDER = """
@part("double")
def test_nobody_passes(student):
    \"\"\"Nothing is right.

    何も正しくありません。
    \"\"\"
    assert student.double(torch.ones(1)) is None
"""

pytestmark = pytest.mark.slow


def scores(course: Course) -> dict[tuple[str, str], tuple[float | None, float, bool]]:
    """By student and notebook: what the kit gave, what counts, and whether a person has to look."""
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        return {
            (one.student.id, book.name): (book.grades[0].auto_score, book.score, book.needs_manual_grade)
            for one in gradebook.assignment_submissions("losses")
            for book in one.notebooks
        }


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with two exercises, for which three students have handed in, and were graded."""
    made = Course(tmp_path_factory.mktemp("again") / "course")
    made.begin()
    for name in ("double", "second"):
        scaffold(made, f"losses/{name}")
    command(made, "kata", "build")
    for student, code in PROGRAMS.items():
        for name in ("double", "second"):
            hand_in_double(made, student, name, code)
    assert "as they were graded before" not in command(made, "kata", "grade", "losses")
    return made


@pytest.fixture
def course(graded: Course, tmp_path: Path) -> Course:
    """A copy of it, for one test."""
    return Course(Path(shutil.copytree(graded.root, tmp_path / "course")))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Whom and what the grading service is asked for, in this process."""
    said: list[tuple[str, str]] = []
    begin: Callable[[GradingService, Submission], None] = GradingService.begin

    def note(service: GradingService, submission: Submission) -> None:
        said.append((submission.student, submission.exercise))
        begin(service, submission)

    monkeypatch.setattr(GradingService, "begin", note)
    return said


def test_nothing_is_graded_twice(course: Course, asked: list[tuple[str, str]]) -> None:
    """Nobody's code runs, and everything is filed as before; another text, or another grader, and only that is."""
    whole, before = scores(course), (course.root / "records/losses/ben/double.json").read_bytes()
    Classroom(course.root).autograde("losses")
    assert asked == []
    assert (scores(course), (course.root / "records/losses/ben/double.json").read_bytes()) == (whole, before)
    hand_in_double(course, "cas", "second", RIGHT)
    with (course.solutions / "losses/double/key.py").open("a") as key:
        key.write("# more\n")
    Classroom(course.root).autograde("losses")
    assert sorted(asked) == [
        ("ann", "losses/double"),
        ("ben", "losses/double"),
        ("cas", "losses/double"),
        ("cas", "losses/second"),
    ]
    assert scores(course)["cas", "second"] == scores(course)["ann", "second"]
    with (course.solutions / "losses/double/test_double.py").open("a") as hidden:
        hidden.write(HARDER)
    Classroom(course.root).autograde("losses")
    assert scores(course)["ann", "double"][1] < whole["ann", "double"][1], "a process that lives on reads graders anew"


def test_what_is_released_is_read_anew_for_each_class(course: Course) -> None:
    """In one process, as formgrader is one: what was changed between two classes is in what the second leaves."""
    room, released = Classroom(course.root), course.assignments / "losses/double.ipynb"
    room.autograde("losses")
    notebook = json.loads(released.read_text())
    notebook["cells"].append({"cell_type": "markdown", "id": "more", "metadata": {}, "source": "Good luck!"})
    released.write_text(json.dumps(notebook))
    room.autograde("losses")
    assert "Good luck!" in (course.root / "autograded/ann/losses/double.ipynb").read_text()


def test_fresh_grades_anew(course: Course, asked: list[tuple[str, str]]) -> None:
    """Whoever doubts a verdict asks for another."""
    Classroom(course.root, fresh=True).autograde("losses", ["ben"])
    assert asked == [("ben", "losses/double"), ("ben", "losses/second")]


def test_the_command_says_so(course: Course) -> None:
    """How many, and what grades them anew; `nbgrader autograde` does not grade twice either."""
    whole = scores(course)
    said = command(course, "kata", "grade", "losses", "--student", "ann", "-j", "1")
    assert "2 of 2 notebooks are as they were graded before; --fresh grades them anew" in said
    assert "graded before" not in command(course, "kata", "grade", "losses", "--student", "ann", "--fresh")
    entries = {path: path.stat().st_mtime_ns for path in (course.state / "cache").glob("*/*")}
    command(course, "nbgrader", "autograde", "losses", "--force")
    assert {path.name for path in (course.state / "cache").glob("*/*")} == {path.name for path in entries}
    assert scores(course) == whole
    assert "--jobs -1" in command(course, "kata", "grade", "losses", "-j", "-1", status=2)


def test_after_graders_changed(course: Course) -> None:
    """Who had what and has what; --dry-run writes nothing, nobody loses without --allow-lower, a person's score stays."""
    before = scores(course)
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade("double-check", "double", "losses", "ben")
        grade.manual_score = 1.25
        gradebook.db.commit()
    said = command(course, "kata", "grade", "losses", "--regrade")
    assert "losses: all 6 notebooks have the points they had" in said
    hidden = course.solutions / "losses/double/test_double.py"
    easier = hidden.read_text().replace(
        "rng.tensor(3, 4), rng.tensor(2).requires_grad_(), on_device(rng.tensor(5))", ""
    )
    assert easier != hidden.read_text()
    hidden.write_text(easier)

    said = command(course, "kata", "grade", "losses", "--regrade", "--dry-run")
    assert "of 6 notebooks 1 have more points than before, 0 fewer, 0 had none" in said, "ben has what a person gave"
    assert "nothing was written" in said
    assert scores(course)["ben", "double"][0] == before["ben", "double"][0]
    command(course, "kata", "grade", "losses", "--regrade")
    more = scores(course)
    assert more["ben", "double"][0] > before["ben", "double"][0]  # type: ignore[operator]
    assert more["ben", "double"][1:] == (1.25, True), "a person's score counts, and waits for that person"
    others = before.keys() - {("ben", "double"), ("cas", "double")}
    assert {key: more[key] for key in others} == {key: before[key] for key in others}

    hidden.write_text(easier + HARDER)
    said = command(course, "kata", "grade", "losses", "--regrade")
    assert "what would lower a grade was left as it was; --allow-lower" in said
    assert "kept" in said
    assert {key: one[1:] for key, one in scores(course).items()} == {key: one[1:] for key, one in more.items()}
    assert scores(course)["ann", "double"] == more["ann", "double"]
    assert "fewer, 0 had none" in command(course, "kata", "grade", "losses", "--regrade", "--allow-lower")
    lower = scores(course)
    assert lower["ann", "double"][0] < more["ann", "double"][0]  # type: ignore[operator]
    assert lower["ben", "double"][1:] == (1.25, True)
    assert lower["ann", "second"] == more["ann", "second"]


def test_a_notebook_that_is_gone_keeps_its_score(course: Course) -> None:
    """nbgrader would give it zero as soon as the other one is filed."""
    before = scores(course)
    (course.root / "submitted/ben/losses/second.ipynb").unlink()
    easier = (course.solutions / "losses/double/test_double.py").read_text().replace("rng.tensor(3, 4), rng", "rng")
    hidden = course.solutions / "losses/double/test_double.py"
    hidden.write_text(easier.replace("rng.tensor(2).requires_grad_(), on_device(rng.tensor(5))", ""))
    assert "kept" in command(course, "kata", "grade", "losses", "--regrade")
    now = scores(course)
    assert now["ben", "double"][0] > before["ben", "double"][0]  # type: ignore[operator]
    assert now["ben", "second"] == before["ben", "second"]


def test_what_was_looked_at_is_filed(course: Course, asked: list[tuple[str, str]]) -> None:
    """One verdict is shown and filed, also where all is graded anew; what already stands is not filed again."""
    with (course.solutions / "losses/double/key.py").open("a") as key:
        key.write("# more\n")
    changes = list(Classroom(course.root, fresh=True).regrade("losses"))
    assert len(asked) == len(changes) == 6
    assert not any(one.moves or one.problem for one in changes)
    assert sorted({one.after.exercise for one in changes if one.filed}) == ["losses/double"]


def test_a_gradebook_that_was_put_back_is_brought_up_to_date(course: Course) -> None:
    """What the gradebook has counts, not what the records say."""
    before = scores(course)
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        gradebook.find_grade("double-check", "double", "losses", "ann").auto_score = 1.0
        gradebook.find_grade("double-check", "double", "losses", "cas").needs_manual_grade = True
        gradebook.db.commit()
    assert "of 6 notebooks 1 have more points" in command(course, "kata", "grade", "losses", "--regrade")
    assert scores(course) == before


def test_being_late_takes_nothing_that_counted(course: Course) -> None:
    """A due date that came later takes points with a plain run; a regrade leaves what counted, unless it is allowed."""
    config = course.root / "nbgrader_config.py"
    config.write_text(config.read_text() + "\nc.LateSubmissionPlugin.penalty_method = 'zero'\n")
    for path in course.root.glob("submitted/*/losses"):
        (path / "timestamp.txt").write_text("2027-02-01 12:00:00 UTC")
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        gradebook.update_or_create_assignment("losses", duedate=datetime(2027, 1, 1))  # noqa: DTZ001 - as nbgrader's
    with (course.solutions / "losses/double/key.py").open("a") as key:
        key.write("# more\n")
    command(course, "kata", "grade", "losses", "--regrade")
    assert penalty(course) == 0
    command(course, "kata", "grade", "losses", "--student", "ann")
    assert penalty(course) == 10


def penalty(course: Course) -> float:
    """What being late took of one notebook."""
    with Gradebook(f"sqlite:///{course.root / 'gradebook.db'}") as gradebook:
        return float(gradebook.find_submission_notebook("double", "losses", "ann").late_submission_penalty or 0)


def test_a_dry_run_writes_nothing(course: Course) -> None:
    """Not even the due date, which any other run tells the gradebook."""
    course.choices.write_text("units:\n  losses:\n    due: 2027-01-31 23:59+09:00\n")
    command(course, "kata", "build")
    places = [course.root / "gradebook.db", *course.root.glob("autograded/**/*"), *course.root.glob("records/**/*")]
    before = {path: path.read_bytes() for path in places if path.is_file()}
    with (course.solutions / "losses/double/test_double.py").open("a") as hidden:
        hidden.write(HARDER)
    assert "3 fewer" in command(course, "kata", "grade", "losses", "--regrade", "--dry-run")
    assert {path: path.read_bytes() for path in before} == before
    command(course, "kata", "grade", "losses", "--regrade")
    assert (course.root / "gradebook.db").read_bytes() != before[course.root / "gradebook.db"]


def test_who_cannot_be_graded_is_named(course: Course) -> None:
    """As without --regrade."""
    shutil.copytree(course.root / "submitted/ann", course.root / "submitted/=ann")
    said = command(course, "kata", "grade", "losses", "--regrade", "--dry-run", status=1)
    assert "'=ann' cannot be a student's id" in said


def test_one_at_a_time_and_much_of_it(course: Course) -> None:
    """More than the pipes to the service hold, in both directions, and one lane."""
    for number in range(14):
        for name in ("double", "second"):
            hand_in_double(course, f"s{number:02}", name, f"{RIGHT}# {number} {'much ' * 20_000}\n")
    command(course, "kata", "grade", "losses", "-j", "1")
    assert len(scores(course)) == 34


TWO = {"a": 3.0, "b": 5.0}


def checks(**points: float | None) -> Record:
    """A record of two parts; None where the kit failed."""
    found = tuple(
        Check(part, part, "hidden", "grader_error" if score is None else "wrong", score or 0.0, TWO[part])
        for part, score in points.items()
    )
    return Record(1, "ann", "losses/two", 0.0, 8.0, "", "", "", "", found)


@pytest.mark.parametrize(
    ("kits", "persons", "now", "before", "points", "lower"),
    [
        pytest.param({"a": 1.0, "b": 2.0}, {}, {"a": 2.0, "b": 2.0}, 3, 4, False, id="more"),
        pytest.param({"a": 1.0, "b": 2.0}, {}, {"a": 2.0, "b": 0.5}, 3, 2.5, True, id="fewer"),
        pytest.param({"a": 0.1, "b": 0.2}, {}, {"a": 0.3, "b": 0.0}, 0.3, 0.3, False, id="the same, in another order"),
        pytest.param({"a": 1.0, "b": 2.0}, {}, {"a": None, "b": 5.0}, 3, 5, True, id="a fault takes a part"),
        pytest.param({"a": 1.0, "b": 2.0}, {"a": 3.0}, {"a": None, "b": 5.0}, 5, 8, False, id="a person's part"),
        pytest.param({"a": None, "b": 4.0}, {}, {"a": 1.0, "b": 1.0}, 4, 2, True, id="where a part was waiting"),
        pytest.param({"a": 0.0, "b": 1.5}, {"a": 3.0}, {"a": 3.0, "b": 0.0}, 4.5, 3, True, id="beside a person's"),
        pytest.param({"a": None, "b": None}, {}, {"a": 0.0, "b": 0.0}, None, 0, False, id="never graded"),
    ],
)
def test_what_is_lower(
    kits: dict[str, float | None],
    persons: dict[str, float],
    now: dict[str, float | None],
    before: float | None,
    points: float,
    lower: bool,
) -> None:
    """What counts is compared: a person's score goes before the kit's, and a part that waits has nothing."""
    change = Change(Had(kits, persons, TWO, waits=False, penalty=0.0), checks(**now))
    assert change.before == (before if before is None else pytest.approx(before))
    assert change.points == pytest.approx(points)
    assert change.lower == lower


def test_other_points() -> None:
    """The gradebook must be told first: nbgrader would refuse the score."""
    had = Had({"a": 1.0}, {}, {"a": 2.0}, waits=False, penalty=0.0)
    said = Change(had, checks(a=3.0)).other_points
    assert said is not None
    assert "nbgrader generate_assignment losses --force" in said["en"]


def test_who_was_not_graded_before(course: Course) -> None:
    """A new student's work is filed, and so is everybody's into a gradebook that was lost."""
    before = scores(course)
    hand_in_double(course, "dee", "double", RIGHT)
    said = command(course, "kata", "grade", "losses", "--regrade")
    assert "0 have more points than before, 0 fewer, 2 had none" in said
    assert scores(course)["dee", "double"] == before["ann", "double"]
    (course.root / "gradebook.db").unlink()
    assert "8 had none" in command(course, "kata", "grade", "losses", "--regrade")
    assert {key: scores(course)[key] for key in before} == before


def test_what_goes_with_regrade_only(course: Course) -> None:
    """A word that would mean nothing is refused: somebody might think that nothing is written."""
    for word in ("--dry-run", "--allow-lower"):
        assert "go with --regrade" in command(course, "kata", "grade", "losses", word, status=2)
