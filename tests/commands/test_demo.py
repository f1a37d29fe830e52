"""`kata demo`, run once: what each student of the sample class gets, and that nobody's grade depends on anybody else."""

from __future__ import annotations

import csv
import io
from contextlib import redirect_stdout
from pathlib import Path

import pytest

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")

from support import ROOT, SOLUTIONS

from autograder.commands import demo, sample_class
from autograder.errors import KataError
from autograder.nbgrader_adapter.classroom import Classroom
from autograder.record import Record, part_outcome
from autograder.records import read_records

pytestmark = pytest.mark.slow

Found = dict[tuple[str, str], Record]
SOURCES = demo.choose_exercises(SOLUTIONS)
IDS = [source.id for source in SOURCES]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of one demo, and what it printed."""
    out = tmp_path_factory.mktemp("demo") / "class"
    with redirect_stdout(io.StringIO()) as printed:
        assert demo.run(out) == 0
    return out, printed.getvalue()


@pytest.fixture(scope="module")
def found(made: tuple[Path, str]) -> Found:
    """The records, by student (without the number) and exercise."""
    records = [record for path in made[0].glob("records/*/*/*.json") for record in read_records(path)]
    return {(record.student[3:], record.exercise): record for record in records}


def outcomes(record: Record) -> set[str]:
    """The outcomes of the parts."""
    return {part_outcome(record.part(part)) for part in record.parts}


def troubled(found: Found, student: str) -> Record:
    """The one record of a student in which not everything passed."""
    mine = [record for (name, _), record in found.items() if name == student]
    assert len(mine) == len(IDS)
    (bad,) = [record for record in mine if outcomes(record) != {"passed"}]
    assert all(record.score == record.max_score for record in mine if record is not bad)
    return bad


@pytest.mark.parametrize("student", ["all-right", "other-style", "duplicated-cell"])
def test_right_answers_get_full_marks(found: Found, student: str) -> None:
    """The reference, another style, and a notebook with a cell copied: all points."""
    assert [found[student, exercise].score for exercise in IDS] == [found[student, e].max_score for e in IDS]


def test_the_untouched_notebook_is_not_attempted(found: Found) -> None:
    """Stubs as they were released get no points and are not called wrong."""
    assert all(outcomes(found["untouched", exercise]) == {"not_attempted"} for exercise in IDS)


def test_half_done_is_half_paid(found: Found) -> None:
    """Exercises done count, those not begun are not attempted."""
    verdicts = [outcomes(found["half-done", exercise]) for exercise in IDS]
    assert verdicts[0] == {"passed"}
    assert verdicts[-1] == {"not_attempted"}


@pytest.mark.parametrize("number", range(sample_class.MISTAKES))
def test_each_mistake_is_named(found: Found, number: int) -> None:
    """A student with a known mistake loses points on that part alone and is told its name."""
    source = SOURCES[number % len(SOURCES)]
    wrong = source.wrong[-(number // len(SOURCES))]
    record = troubled(found, f"mistake-{number + 1}")
    assert record.exercise == source.id
    assert {check.mistake for check in record.checks if check.mistake} == {wrong.id}
    assert 0 <= record.score < record.max_score


@pytest.mark.parametrize(
    ("student", "outcome"),
    [
        ("endless-loop", "timed_out"),
        ("memory-hog", "out_of_memory"),
        ("exit-at-import", "died"),
        ("cut-off-file", "raised"),
    ],
)
def test_a_broken_submission_costs_its_own_part_and_gets_a_line(
    made: tuple[Path, str], found: Found, student: str, outcome: str
) -> None:
    """Loop, hoard, exit and a file that was cut off: the rest of that student's work counts, and one line says why."""
    record = troubled(found, student)
    assert outcome in outcomes(record)
    lines = [line for line in made[1].splitlines() if f"{record.student}: " in line]
    assert len(lines) == 1
    assert f"{record.exercise}: {outcome}: " in lines[0]


def test_patched_comparisons_change_nothing(found: Found) -> None:
    """Who makes torch.allclose always true gets what the same mistake earns without the patch."""
    patched = troubled(found, "patched-torch")
    number = IDS.index(patched.exercise) + 1
    honest = found[f"mistake-{number}", patched.exercise]
    assert patched.score == honest.score
    assert [check.mistake for check in patched.checks] == [check.mistake for check in honest.checks]


def test_nobodys_grade_depends_on_the_others(made: tuple[Path, str], found: Found) -> None:
    """A student graded alone gets the same record, bit for bit, as in the class."""
    unit = IDS[0].split("/")[0]
    assert Classroom(made[0]).autograde(unit, ["05-mistake-1"]) == [found["mistake-1", IDS[0]]]


def test_gradebook_scores_and_feedback_are_there(made: tuple[Path, str], found: Found) -> None:
    """The CSV agrees with the records, each student has a page per exercise, and the paths are printed."""
    out, printed = made
    with (out / "grades.csv").open() as file:
        scores = {(row["student_id"][3:], row["assignment"]): float(row["score"]) for row in csv.DictReader(file)}
    for (student, exercise), record in found.items():
        assert scores[student, exercise.split("/")[0]] == pytest.approx(record.score)
        assert (out / "feedback" / record.student / f"{exercise}.html").is_file()
    for name in ("gradebook.db", "grades.csv", "feedback"):
        assert str(out / name) in printed


def test_the_table_shows_every_student(made: tuple[Path, str], found: Found) -> None:
    """One row per student with the scores, the outcomes' symbols and the mistake by name."""
    rows = {line.split()[0]: line for line in made[1].splitlines() if line[:2].isdigit() or line[1:3].isdigit()}
    assert len(rows) >= 14
    assert rows["01-all-right"].count("✓") == len(IDS)
    assert SOURCES[0].wrong[0].id in rows["05-mistake-1"]


def test_it_never_overwrites_a_folder_that_is_not_its_own(tmp_path: Path) -> None:
    """A folder with other files is left alone; one of an earlier demo is made anew."""
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(KataError, match="choose another folder"):
        demo.make_course(tmp_path, SOURCES[:1], ROOT / "nbgrader_config.py", SOLUTIONS, "en")
    for _ in range(2):
        demo.make_course(tmp_path / "new", SOURCES[:1], ROOT / "nbgrader_config.py", SOLUTIONS, "en")
        assert not (tmp_path / "new" / "grades.csv").exists()
        (tmp_path / "new" / "grades.csv").touch()


def test_it_needs_exercises(tmp_path: Path) -> None:
    """Without solutions/ it says what is missing."""
    with pytest.raises(KataError, match="no exercises"):
        demo.run(tmp_path / "out", solutions=tmp_path)
