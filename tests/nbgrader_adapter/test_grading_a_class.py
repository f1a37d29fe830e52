"""The nbgrader door, tested with real nbgrader in a temporary course: every trap bites stock nbgrader first."""

from __future__ import annotations

import csv
import json
import math
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from nbgrader.converters.base import BaseConverter, NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute, SaveAutoGrades
from nbgrader.utils import determine_grade
from support import COURSE, ROOT, SOLUTIONS, cell_of, level_here

from autograder.authoring.stubs import WHAT_IT_IS, source_notebook
from autograder.errors import KataError
from autograder.nbgrader_adapter import release, sandboxed
from autograder.nbgrader_adapter.classroom import Classroom
from autograder.nbgrader_adapter.gradebook import SaveVerdict
from autograder.nbgrader_adapter.rebuild import rebuild, show, texts_of
from autograder.nbgrader_adapter.release import release_bytes
from autograder.reading.author import Source, load_all
from autograder.record import Check, Record, Text
from autograder.records import read_records
from autograder.sandbox import levels
from autograder.submission import Cell, Submission

pytestmark = pytest.mark.slow

STOCK_TIME_STAMPS = CourseDirectory.get_existing_timestamp
"""As nbgrader has it; nbgrader_config.py replaces it."""
UNIT, NAME, PART, POINTS = "losses", "mse_by_hand", "mse", 10.0
SOURCE = Source.load(SOLUTIONS / UNIT / NAME)
RIGHT = next(cell.source for cell in SOURCE.cells if cell.part == PART)
SUMMED = next(wrong for wrong in SOURCE.wrong if wrong.id == "mse.summed")
ISOLATION = level_here()
SCRIPT = "<script>alert('from a student')</script>"

Notebook = dict[str, Any]
Change = Callable[[Notebook], object]


@dataclass
class Class:
    """A temporary course with one released unit, and ways to hand in and to look things up."""

    course: Classroom

    @property
    def root(self) -> Path:
        """The course folder."""
        return self.course.root

    def folder(self, student: str, step: str = "submitted") -> Path:
        """A student's folder in one of nbgrader's steps."""
        return self.root / step / student / UNIT

    def hand_in(self, student: str, *changes: Change) -> Path:
        """Hand in the released notebook with some changes."""
        path = self.folder(student) / f"{NAME}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        notebook = json.loads((self.root / "assignments" / UNIT / path.name).read_text())
        for change in changes:
            change(notebook)
        path.write_text(json.dumps(notebook))
        return path

    def grade(self, *students: str) -> list[Record]:
        """Grade in this process; a student that failed as a whole fails the test."""
        problems = {}

        def on_done(student: str, _: list[Record], problem: str) -> None:
            problems[student] = problem

        records = self.course.autograde(UNIT, students, on_done)
        assert not any(problems.values())
        return records

    def gradebook(self, student: str) -> tuple[float | None, bool]:
        """The automatic score of a student's part, and whether a person has to look at it."""
        with Gradebook(f"sqlite:///{self.root}/gradebook.db") as gradebook:
            grade = gradebook.find_grade(f"{PART}-check", NAME, UNIT, student)
            return grade.auto_score, grade.needs_manual_grade

    def graded(self, student: str) -> Any:
        """The notebook that nbgrader keeps after grading."""
        return nbformat.read(self.folder(student, "autograded") / f"{NAME}.ipynb", as_version=4)

    def outputs(self, student: str) -> list[Any]:
        """What stands under the student's grade cell."""
        return next(cell.outputs for cell in self.graded(student).cells if cell.id == f"{PART}-check")


def make_course(root: Path, gradebook: Path, sources: list[Source]) -> Class:
    """A course folder with this repository's nbgrader_config.py and released exercises."""
    choices = (ROOT / "nbgrader_config.py").read_text()
    choices += f"\nc.GradeInSandbox.solutions = {str(SOLUTIONS)!r}"
    choices += f"\nc.GradeInSandbox.isolation = {ISOLATION!r}\n"
    root.mkdir()
    (root / "nbgrader_config.py").write_text(choices)
    shutil.copy(gradebook, root / "gradebook.db")
    for source in sources:
        path = root / "build" / "source" / f"{source.id}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source_notebook(source))
    made = Class(Classroom(root))
    for unit in sorted({source.id.split("/")[0] for source in sources}):
        made.course.generate(unit)
    return made


def code_cell(source: str) -> Notebook:
    """A code cell as a student adds it."""
    return {"cell_type": "code", "id": "mine", "source": source, "metadata": {}, "outputs": [], "execution_count": None}


def answer(code: str) -> Change:
    """Write this code into the solution cell."""
    return lambda notebook: cell_of(notebook, PART).update(source=code)


def everywhere(**facts: Any) -> Change:
    """Set nbgrader's facts about every cell."""

    def change(notebook: Notebook) -> None:
        for cell in notebook["cells"]:
            cell["metadata"]["nbgrader"].update(facts)

    return change


def duplicate(grade_id: str) -> Change:
    """Copy a cell, metadata and all, as JupyterLab's copy and paste does."""

    def change(notebook: Notebook) -> None:
        cell = cell_of(notebook, grade_id)
        notebook["cells"].insert(notebook["cells"].index(cell), {**json.loads(json.dumps(cell)), "id": "copy"})

    return change


def delete(grade_id: str) -> Change:
    """Remove a cell."""
    return lambda notebook: notebook["cells"].remove(cell_of(notebook, grade_id))


def rename(grade_id: str) -> Change:
    """Give a cell an unknown grade_id."""
    return lambda notebook: cell_of(notebook, grade_id)["metadata"]["nbgrader"].update(grade_id="renamed")


def forge(notebook: Notebook) -> None:
    """Full marks by hand: a stored result, a tag that keeps the cell from being run, and a new maximum."""
    cell = cell_of(notebook, f"{PART}-check")
    cell["outputs"] = [
        {"output_type": "execute_result", "data": {"text/plain": "10.0"}, "metadata": {}, "execution_count": 1}
    ]
    cell["metadata"]["tags"] = ["skip-execution"]
    cell["metadata"]["nbgrader"]["points"] = 1000


def noisy(notebook: Notebook) -> None:
    """Honest code that also prints, warns and shows a progress bar."""
    lines = "import sys, warnings\nprint('hello')\nprint('oh', file=sys.stderr)\nwarnings.warn('careful')\n"
    answer(lines + RIGHT.replace("    ###", "    print('x', file=sys.stderr)\n    ###", 1))(notebook)


def script(notebook: Notebook) -> None:
    """Everything through which a script might reach the browser of the teacher."""
    notebook["cells"].append({"cell_type": "markdown", "id": "m", "source": SCRIPT, "metadata": {}, "attachments": {}})
    notebook["cells"].append({"cell_type": "raw", "id": "r", "source": SCRIPT, "metadata": {}})
    shown = {"output_type": "display_data", "data": {"text/html": SCRIPT}, "metadata": {}}
    notebook["cells"].append({**code_cell(f"print({SCRIPT!r})"), "outputs": [shown]})
    notebook["metadata"]["title"] = SCRIPT
    answer(f"def mse(pred, target):\n    return {SCRIPT!r}")(notebook)


# What each student of the class hands in, the score it must get, and what nbgrader itself makes of the file: the text
# of its error, or nothing where it takes the notebook as it is.
CLASS: dict[str, tuple[list[Change], float, str]] = {
    "right": ([answer(RIGHT)], 10.0, ""),
    "untouched": ([], 0.0, ""),
    "noisy": ([noisy], 10.0, ""),
    "script": ([script], 0.0, ""),
    "exits": ([answer("import os\nos._exit(0)")], 0.0, ""),
    "forged": ([forge], 0.0, ""),
    "duplicate": ([answer(RIGHT), duplicate(PART)], 10.0, "old version"),
    "duplicate_check": ([answer(RIGHT), duplicate(f"{PART}-check")], 10.0, "old version"),
    "schema_99": ([answer(RIGHT), everywhere(schema_version=99)], 10.0, "newer version"),
    "schema_text": ([answer(RIGHT), everywhere(schema_version="three")], 10.0, "TypeError"),
    "all_graded": ([answer(RIGHT), everywhere(grade=True, points=99)], 10.0, "MissingEntry"),
    "all_solutions": ([answer(RIGHT), everywhere(solution=True, locked=False)], 10.0, "RuntimeError"),
    "renamed": ([answer(RIGHT), rename(PART)], 10.0, "ValidationError"),
    "renamed_check": ([answer(RIGHT), rename(f"{PART}-check")], 10.0, "ValidationError"),
    "no_check": ([answer(RIGHT), delete(f"{PART}-check")], 10.0, ""),
    "no_metadata": ([answer(RIGHT), lambda nb: [cell.update(metadata={}) for cell in nb["cells"]]], 10.0, ""),
    "old_format": ([answer(RIGHT), lambda nb: nb.update(nbformat_minor=0)], 10.0, ""),
    "no_such_format": ([answer(RIGHT), lambda nb: nb.update(nbformat=99)], 10.0, "Error"),
    "own_cells": ([answer("square = lambda x: x * x"), lambda nb: nb["cells"].append(code_cell(RIGHT))], 10.0, ""),
}
MANY = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {},
    "cells": [code_cell("") | {"id": str(n)} for n in range(501)],
}


def linked(path: Path, to: str) -> None:
    """A link in the place of the file."""
    path.unlink()
    path.symlink_to(to)


def a_folder(path: Path) -> None:
    """A folder in the place of the file."""
    path.unlink()
    path.mkdir()


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "cut_off": (lambda path: path.write_bytes(path.read_bytes()[:-100]), "NotJSONError"),
    "empty_file": (lambda path: path.write_bytes(b""), "NotJSONError"),
    "list": (lambda path: path.write_text("[1, 2]"), "Error"),
    "binary": (lambda path: path.write_bytes(b"\xff\xfe\x00"), "Error"),
    "deep": (lambda path: path.write_text('{"nbformat": 4, "cells": ' + "[" * 100_000), "Error"),
    "link": (lambda path: linked(path, "/etc/passwd"), "NotJSONError"),
    "broken_link": (lambda path: linked(path, "nowhere"), "FileNotFoundError"),
    "many_cells": (lambda path: path.write_text(json.dumps(MANY)), ""),
    "directory": (a_folder, "IsADirectoryError"),
    "misnamed": (lambda path: path.rename(path.with_name("mse_by_hand (1).ipynb")), "No notebooks found"),
    "nothing": (lambda path: path.unlink(), "No notebooks were matched"),
}


def hand_in_everything(to: Class) -> None:
    """The whole class of CLASS and FILES, and one folder full of stray files."""
    for student, (changes, _, _) in CLASS.items():
        to.hand_in(student, *changes)
    for student, (damage, _) in FILES.items():
        damage(to.hand_in(student, answer(RIGHT)))
    folder = to.hand_in("stray", answer(RIGHT)).parent
    (folder / "torch.py").write_text("raise SystemExit")
    (folder / "sub").mkdir()
    (folder / "sub" / "helper.py").write_text("1")
    (folder / "secret.txt").symlink_to(to.root / "nbgrader_config.py")
    (folder / "timestamp.txt").write_text("the day before yesterday")


@pytest.fixture(scope="module")
def empty_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new gradebook; making one takes nbgrader seconds, so that all courses here begin with a copy of it."""
    release.put_scripts_on_path()
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    Gradebook(f"sqlite:///{path}").close()
    return path


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory, empty_gradebook: Path) -> Class:
    """A course with every exercise there is."""
    return make_course(tmp_path_factory.mktemp("course") / "released", empty_gradebook, load_all(SOLUTIONS))


@pytest.fixture(scope="module")
def classroom(tmp_path_factory: pytest.TempPathFactory, empty_gradebook: Path) -> Class:
    """A course in which the stock command has graded the whole class, and feedback has been written."""
    made = make_course(tmp_path_factory.mktemp("course") / "kata", empty_gradebook, [SOURCE])
    hand_in_everything(made)
    folder = made.folder("stray")
    (folder / "endless.py").symlink_to("/dev/zero")
    (folder / "gone.py").symlink_to("nowhere")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe")
    run = nbgrader("autograde", UNIT, cwd=made.root)
    assert run.returncode == 0, run.stderr
    made.course.feedback(UNIT)
    return made


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory, empty_gradebook: Path) -> Class:
    """The same class in a course whose autograde reads submissions as nbgrader does, and runs nothing."""
    made = make_course(tmp_path_factory.mktemp("course") / "stock", empty_gradebook, [SOURCE])
    made.course.config.Autograde.exporter_class = NotebookExporter
    made.course.config.Autograde.autograde_preprocessors = []
    hand_in_everything(made)
    return made


def problem_in(stock: Class, student: str) -> str:
    """What nbgrader itself fails with on this student, or nothing."""
    try:
        return stock.course._convert(Autograde, UNIT, student)
    except KataError as error:
        return str(error)


def nbgrader(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a real nbgrader command, from an environment that is not activated."""
    command = [sys.executable, "-m", "nbgrader", *arguments]
    environment = {**os.environ, "PATH": "/usr/bin:/bin"}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300)


# --- release


@pytest.mark.parametrize("source", load_all(SOLUTIONS), ids=lambda source: source.id)
def test_a_release_is_what_generate_assignment_writes(source: Source, released: Class) -> None:
    """`release_bytes` and nbgrader's own command agree to the byte, so that formgrader's button changes nothing."""
    written = (released.root / "assignments" / f"{source.id}.ipynb").read_bytes()
    assert written == release_bytes(source_notebook(source))


def test_making_a_gradebook_needs_no_activated_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """nbgrader runs `alembic` by name; the config puts this interpreter's scripts on PATH."""
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    Classroom(tmp_path)
    alembic = shutil.which("alembic")
    assert alembic is not None
    assert Path(alembic).parent == Path(sys.executable).parent


def test_a_release_holds_no_solution() -> None:
    """The reference is cut out between its markers."""
    assert "mean()" in RIGHT
    assert b"mean()" not in release_bytes(source_notebook(SOURCE))


# --- grading: the stock command


@pytest.mark.parametrize("student", CLASS)
def test_a_submission_gets_what_its_code_earns(classroom: Class, student: str) -> None:
    """Whatever was done to cells, flags, points, tags, outputs or metadata: the code alone decides."""
    assert classroom.gradebook(student) == (CLASS[student][1], False)


@pytest.mark.parametrize("student", FILES)
def test_a_broken_file_gets_an_explicit_zero_and_a_reason(classroom: Class, student: str) -> None:
    """A file that is no notebook, or is missing, is graded 0 with a sentence that says why, and stops nobody."""
    assert classroom.gradebook(student) == (0.0, False)
    shown = classroom.outputs(student)[0].data["text/plain"]
    reasons = (
        "not a notebook",
        "a link or a special file",
        "Hand in the notebook under its own name",
        "the limit is 500",
    )
    assert any(reason in shown for reason in reasons), shown


@pytest.mark.parametrize("student", [*CLASS, *FILES])
def test_stock_nbgrader_does_not_survive_the_trap(stock: Class, student: str) -> None:
    """The traps are real: read by nbgrader itself, these submissions end in an error (or are taken as they are)."""
    expected = CLASS[student][2] if student in CLASS else FILES[student][1]
    problem = problem_in(stock, student)
    assert expected in problem if expected else not problem


def test_partial_credit_comes_with_its_text(classroom: Class) -> None:
    """A known mistake earns some points and is named, in the grade cell, in the feedback and in the record."""
    classroom.hand_in("partial", answer(SUMMED.code))
    (record,) = classroom.grade("partial")
    score, needs_a_person = classroom.gradebook("partial")
    assert score == record.score
    assert 0 < record.score < POINTS
    assert not needs_a_person
    messages, result = classroom.outputs("partial")
    assert result.data["text/plain"] == repr(record.score)
    assert SUMMED.sentence.en in messages.data["text/plain"]
    classroom.course.feedback(UNIT, "partial")
    page = (classroom.folder("partial", "feedback") / f"{NAME}.html").read_text()
    assert SUMMED.sentence.en in page
    assert SUMMED.question.en in page


def test_messages_speak_the_language_of_the_course(classroom: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    """`c.GradeInSandbox.lang` decides what the feedback is written in."""
    monkeypatch.setitem(classroom.course.config.GradeInSandbox, "lang", "ja")
    classroom.hand_in("japanese", answer(SUMMED.code))
    classroom.grade("japanese")
    assert SUMMED.sentence.ja in classroom.outputs("japanese")[0].data["text/html"]


def test_export_lists_every_student(classroom: Class, tmp_path: Path) -> None:
    """The CSV has one line per student with the scores of the gradebook."""
    with classroom.course.export(tmp_path / "grades.csv").open() as file:
        scores = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert {student: scores[student] for student in CLASS} == {student: line[1] for student, line in CLASS.items()}
    assert all(scores[student] == 0 for student in FILES)


def test_no_kernel_starts(classroom: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of a notebook runs in a kernel: Execute is not in the list, and no kernel could start."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a kernel was started")

    monkeypatch.setattr("jupyter_client.manager.KernelManager.start_kernel", refuse)
    monkeypatch.setattr("nbclient.NotebookClient.async_execute", refuse)
    assert Execute not in sandboxed.autograde_preprocessors()
    stock = set(Autograde.autograde_preprocessors.default()) - {Execute, SaveAutoGrades}
    assert stock | {SaveVerdict} <= set(sandboxed.autograde_preprocessors())
    classroom.hand_in("no_kernel", answer(RIGHT))
    assert [record.score for record in classroom.grade("no_kernel")] == [POINTS]


def test_records_are_kept(classroom: Class) -> None:
    """Grading leaves one record per student and exercise for `kata grade` and `kata report`."""
    (record,) = read_records(classroom.root / "records" / UNIT / "right" / f"{NAME}.json")
    assert (record.student, record.exercise, record.score) == ("right", f"{UNIT}/{NAME}", POINTS)
    assert record.isolation == ISOLATION


def test_nothing_else_of_a_submission_is_copied(
    classroom: Class, stock: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stray files and what links point to reach neither autograded/ nor feedback/; nbgrader would copy them."""
    with monkeypatch.context() as patch:
        patch.setattr(CourseDirectory, "get_existing_timestamp", STOCK_TIME_STAMPS)
        assert "no attribute 'fail'" in problem_in(stock, "stray")
    (stock.folder("stray") / "timestamp.txt").unlink()
    assert not problem_in(stock, "stray")
    copied = {path.name for path in stock.folder("stray", "autograded").iterdir()}
    assert {"secret.txt", "torch.py", "sub"} <= copied
    assert {path.name for path in classroom.folder("stray", "autograded").iterdir()} == {f"{NAME}.ipynb"}
    assert {path.name for path in classroom.folder("stray", "feedback").iterdir()} == {f"{NAME}.html"}
    assert classroom.gradebook("stray") == (POINTS, False)


def test_no_script_of_a_student_reaches_the_teacher(classroom: Class) -> None:
    """Markdown, raw cells, outputs, attachments and metadata stay out; code and returned values are escaped."""
    page = (classroom.folder("script", "feedback") / f"{NAME}.html").read_text()
    assert "<script>alert" not in page
    graded = classroom.graded("script")
    assert all(SCRIPT not in cell.source for cell in graded.cells if cell.cell_type != "code")
    assert "<script>" not in json.dumps([cell.metadata for cell in graded.cells] + [graded.metadata])


def test_a_link_to_another_folder_is_refused(classroom: Class) -> None:
    """A submission folder that is a link to someone else's earns nothing."""
    link = classroom.folder("linked_folder")
    link.parent.mkdir()
    link.symlink_to(classroom.folder("right"))
    classroom.grade("linked_folder")
    assert classroom.gradebook("linked_folder") == (0.0, False)
    assert "is a link" in classroom.outputs("linked_folder")[0].data["text/plain"]


# --- grading: nothing stale


def test_a_broken_resubmission_does_not_keep_the_old_score(classroom: Class, stock: Class) -> None:
    """After full marks, a resubmission that cannot be read scores 0; nbgrader would keep the old score."""
    for to in (classroom, stock):
        to.hand_in("again", answer(RIGHT))
    classroom.grade("again")
    assert classroom.gradebook("again") == (POINTS, False)
    assert not problem_in(stock, "again")
    set_score(stock, "again", POINTS)
    for to in (classroom, stock):
        (to.folder("again") / f"{NAME}.ipynb").write_text('{"cells": [')
    classroom.grade("again")
    assert problem_in(stock, "again")
    assert classroom.gradebook("again") == (0.0, False)
    assert stock.gradebook("again")[0] == POINTS


def test_a_fault_of_the_grader_costs_nothing_and_calls_a_person(
    classroom: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    """grader_error: no score stays, also no old one; a person has to look; the next good run settles it."""
    said: list[str] = []
    classroom.hand_in("unlucky", answer(RIGHT))
    classroom.grade("unlucky")
    classroom.hand_in("unlucky", answer(f"{RIGHT}\n# the same again, which nobody has graded yet"))
    with monkeypatch.context() as broken:
        broken.setattr("autograder.service.client.GradingService.next_record", lambda *_: 1 / 0)
        (record,) = classroom.course.autograde(UNIT, ["unlucky"], lambda *about: said.append(about[2]))
    assert said == ["losses/mse_by_hand of unlucky could not be graded: division by zero"]
    assert [check.outcome for check in record.checks] == ["grader_error"]
    assert classroom.gradebook("unlucky") == (None, True)
    assert "not your fault" in classroom.outputs("unlucky")[0].data["text/plain"]
    classroom.grade("unlucky")
    assert classroom.gradebook("unlucky") == (POINTS, False)


def test_the_stock_command_fails_where_the_grader_did(classroom: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    """`nbgrader autograde` ends with an error if the kit itself failed for anybody; the verdict waits for a person."""
    classroom.hand_in("unlucky_too", answer(RIGHT))
    classroom.grade("unlucky_too")
    classroom.hand_in("unlucky_too", answer(f"{RIGHT}\n# the same again, which nobody has graded yet"))
    course = classroom.course._directory(UNIT, student="unlucky_too")
    with monkeypatch.context() as broken:
        broken.setattr("autograder.service.client.GradingService.next_record", lambda *_: 1 / 0)
        with pytest.raises(NbGraderException, match="grader_error"):
            Autograde(coursedir=course, config=classroom.course.config, force=True).start()
    assert classroom.gradebook("unlucky_too") == (None, True)


def test_a_crash_of_nbgrader_leaves_no_old_score(classroom: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nbgrader itself fails in the middle, the student has no score and the failure is one line."""
    classroom.hand_in("crash", answer(RIGHT))
    classroom.grade("crash")
    monkeypatch.setattr(SaveVerdict, "preprocess", lambda *_: 1 / 0)
    problems = []
    records = classroom.course.autograde(UNIT, ["crash"], lambda _, __, problem: problems.append(problem))
    assert problems == ["ZeroDivisionError: division by zero"]
    assert classroom.gradebook("crash") == (None, True)
    assert records == []


def test_a_manual_score_stays(classroom: Class) -> None:
    """What a teacher has entered by hand survives grading anew."""
    classroom.hand_in("by_hand", answer(SUMMED.code))
    classroom.grade("by_hand")
    set_score(classroom, "by_hand", 9.0, "manual_score")
    classroom.grade("by_hand")
    with Gradebook(f"sqlite:///{classroom.root}/gradebook.db") as gradebook:
        assert gradebook.find_submission(UNIT, "by_hand").score == 9.0


def test_a_newer_time_stamp_is_graded_anew_without_force(classroom: Class) -> None:
    """The stock command skips what it has graded, unless the submission has become newer since."""
    path = classroom.hand_in("punctual", answer(RIGHT))
    (path.parent / "timestamp.txt").write_text("2026-04-01 10:00:00 UTC")
    classroom.grade("punctual")
    classroom.hand_in("punctual")
    course = classroom.course._directory(UNIT, student="punctual")
    Autograde(coursedir=course, config=classroom.course.config).start()
    assert classroom.gradebook("punctual")[0] == POINTS
    (path.parent / "timestamp.txt").write_text("2026-04-02 10:00:00 UTC")
    Autograde(coursedir=course, config=classroom.course.config).start()
    assert classroom.gradebook("punctual")[0] == 0.0
    with Gradebook(f"sqlite:///{classroom.root}/gradebook.db") as gradebook:
        assert gradebook.find_submission(UNIT, "punctual").timestamp.day == 2


def set_score(to: Class, student: str, score: float, field: str = "auto_score") -> None:
    """Write a score into the gradebook."""
    with Gradebook(f"sqlite:///{to.root}/gradebook.db") as gradebook:
        setattr(gradebook.find_grade(f"{PART}-check", NAME, UNIT, student), field, score)
        gradebook.db.commit()


# --- grading: what nbgrader reads in a grade cell


def result(text: str) -> Any:
    """An execute_result with this text."""
    return nbformat.v4.new_output("execute_result", {"text/plain": text})


@pytest.mark.parametrize(
    ("outputs", "score"),
    [
        ([], POINTS),
        ([result("nan")], POINTS),
        ([result("-1")], POINTS),
        ([result("np.float64(1.0)")], POINTS),
        ([nbformat.v4.new_output("stream", name="stderr", text="a warning"), result("10.0")], 0.0),
        ([result("7.25")], 7.25),
    ],
)
def test_how_nbgrader_reads_a_grade_cell(outputs: list[Any], score: float) -> None:
    """Why one explicit number and no stderr is written: these are nbgrader's own rules."""
    assert determine_grade(grade_cell(outputs)) == (score, POINTS)


def test_a_score_above_the_maximum_kills_the_submission_in_nbgrader() -> None:
    """nbgrader raises for a number above the maximum."""
    with pytest.raises(ValueError, match="greater than maximum"):
        determine_grade(grade_cell([result("11.0")]))


@pytest.mark.parametrize("points", [math.nan, math.inf, -1.0, 11.0])
def test_an_impossible_score_is_a_grader_error(points: float) -> None:
    """NaN, infinity, a negative score or one above the maximum never reaches nbgrader: it is our fault, and marked."""
    cell = grade_cell([])
    show(cell, record(points), "en")
    assert determine_grade(cell) == (0.0, POINTS)
    assert cell.metadata.kata == {"outcome": "grader_error"}


@pytest.mark.parametrize("points", [0.0, 1 / 3, POINTS])
def test_every_possible_score_is_read_back_exactly(points: float) -> None:
    """A cell holds the messages and one number, which nbgrader reads as the score, also where it is 0."""
    cell = grade_cell([])
    show(cell, record(points), "en")
    assert determine_grade(cell) == (round(points, 6), POINTS)
    assert [output.output_type for output in cell.outputs] == ["display_data", "execute_result"]


def grade_cell(outputs: list[Any]) -> Any:
    """The released grade cell with these outputs."""
    notebook = nbformat.reads(release_bytes(source_notebook(SOURCE)).decode(), as_version=4)
    cell = next(cell for cell in notebook.cells if cell.id == f"{PART}-check")
    cell.outputs = outputs
    return cell


def record(points: float) -> Record:
    """A record with one hidden check that gave these points."""
    check = Check("test", PART, "hidden", "passed", points, POINTS)
    return Record(1, "s", f"{UNIT}/{NAME}", points, POINTS, "cpu", "", "", "", (check,))


# --- grading: the rebuilt notebook


def rebuilt(*cells: tuple[str, str], remarks: tuple[Text, ...] = ()) -> list[tuple[str, str]]:
    """The code cells of the rebuilt notebook, as (grade_id or "", source)."""
    released = nbformat.reads(release_bytes(source_notebook(SOURCE)).decode(), as_version=4)
    submission = Submission("s", f"{UNIT}/{NAME}", tuple(Cell(*cell) for cell in cells), remarks=remarks)
    result = rebuild(released, texts_of(released), submission, COURSE.exercise(submission.exercise))
    nbformat.validate(result)
    code = [cell for cell in result.cells if cell.cell_type == "code"]
    return [(cell.metadata.get("nbgrader", {}).get("grade_id", ""), cell.source) for cell in code]


SETUP = next(cell.source for cell in SOURCE.cells if cell.kind == "code" and not cell.part)
SETUP_ID = next(f"setup-{n}" for n, cell in enumerate(SOURCE.cells, 1) if cell.kind == "code" and not cell.part)
CHECK = (f"{PART}-check", f'{WHAT_IT_IS}\nfrom autograder import check\n\ncheck("{UNIT}/{NAME}", "{PART}")')


def test_the_students_cells_stand_in_the_students_order() -> None:
    """Own cells keep their places among the released ones."""
    before, between, after = ("cell 3", "a = 1"), ("cell 5", "b = 2"), ("cell 7", "c = 3")
    own = [(SETUP_ID, SETUP), before, (PART, "def mse(): ..."), between, CHECK, after]
    assert rebuilt(*own) == [("" if name.startswith("cell") else name, source) for name, source in own]


def test_the_last_definition_is_the_answer() -> None:
    """Of several cells that define the function the last one counts; the others stay in place, as plain cells."""
    cells = [
        (SETUP_ID, SETUP),
        (PART, "def mse(): return 1"),
        (PART, "x = 1"),
        ("cell 4", "def mse(): return 2"),
        CHECK,
    ]
    expected = [(SETUP_ID, SETUP), ("", "def mse(): return 1"), ("", "x = 1"), (PART, "def mse(): return 2"), CHECK]
    assert rebuilt(*cells) == expected


def test_a_changed_locked_cell_is_shown_twice() -> None:
    """The released text stands where it belongs, and what the student made of it right after it."""
    cells = [(SETUP_ID, "import math"), (PART, "def mse(): ..."), (CHECK[0], "check = print")]
    expected = [(SETUP_ID, SETUP), ("", "import math"), (PART, "def mse(): ..."), CHECK, ("", "check = print")]
    assert rebuilt(*cells) == expected


def test_a_deleted_answer_is_blank() -> None:
    """Where nothing was handed in nothing stands, and every released cell is there again."""
    assert rebuilt() == [(SETUP_ID, SETUP), (PART, ""), CHECK]


# --- refusing


def test_a_unit_that_does_not_exist_is_refused(classroom: Class) -> None:
    """Grading an unknown unit says which there are, and changes nothing."""
    with pytest.raises(KataError, match="there is no unit 'nonsense'; there are "):
        classroom.course.autograde("nonsense")


def test_the_stock_command_refuses_in_one_line(classroom: Class) -> None:
    """What makes grading impossible for everyone ends the command before the first student, without a traceback."""
    shutil.copytree(classroom.folder("right"), classroom.root / "submitted" / "right" / "nonsense")
    run = nbgrader("autograde", "nonsense", "--course-dir", str(classroom.root), cwd=ROOT.parent)
    assert run.returncode == 1
    assert "there is no unit 'nonsense'; there are " in run.stderr
    assert "Traceback" not in run.stderr


def test_missing_hidden_graders_are_refused(classroom: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong folder of hidden graders does not silently grade with the public checks."""
    monkeypatch.setitem(classroom.course.config.GradeInSandbox, "solutions", "no/such/folder")
    with pytest.raises(KataError, match=r"no/such/folder is missing; set c\.GradeInSandbox\.solutions"):
        classroom.grade("right")


def test_weak_isolation_is_refused(classroom: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine without namespaces and Landlock nothing is graded unless the config says "process"; what was graded stays."""
    monkeypatch.setattr(levels, "why_no_namespaces", lambda: "bubblewrap is not installed")
    monkeypatch.setattr(levels, "why_no_landlock", lambda: "this kernel has no Landlock")
    monkeypatch.setitem(classroom.course.config.GradeInSandbox, "isolation", "auto")
    with pytest.raises(KataError, match="refusing to grade"):
        classroom.grade("right")
    assert classroom.gradebook("right") == (POINTS, False)


def test_a_folder_without_config_is_no_course(tmp_path: Path) -> None:
    """The course is asked for by its config."""
    with pytest.raises(KataError, match="is no course"):
        Classroom(tmp_path)


# --- a class in one process


def test_a_class_goes_on_after_a_failure(classroom: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    """Students are graded one by one; each is reported, also the one on whom nbgrader itself fails."""
    convert = BaseConverter.convert_single_notebook

    def fail_for_one(converter: Any, path: str) -> None:
        if "unfortunate" in path:
            raise OSError("disk on fire")
        convert(converter, path)

    monkeypatch.setattr(BaseConverter, "convert_single_notebook", fail_for_one)
    for student in ("fortunate", "unfortunate", "with {brace} $"):
        classroom.hand_in(student, answer(RIGHT))
    seen = {}
    records = classroom.course.autograde(
        UNIT,
        ["unfortunate", "fortunate", "with {brace} $", "absent"],
        lambda student, graded, problem: seen.update({student: (len(graded), problem)}),
    )
    assert [record.student for record in records] == ["fortunate", "with {brace} $"]
    assert seen["fortunate"] == seen["with {brace} $"] == (1, "")
    assert seen["unfortunate"] == (0, "OSError: disk on fire")
    assert seen["absent"] == (0, "nothing was handed in")
