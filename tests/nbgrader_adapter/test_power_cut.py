"""A power cut at any moment, a full disk, a locked gradebook: none of them loses, doubles or changes a grade.

`pytest tests/nbgrader_adapter/test_power_cut.py --kills 30` is the long run: thirty cuts instead of three, and every step of a class.
"""

from __future__ import annotations

import contextlib
import dataclasses
import itertools
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")

from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from support import ROOT, SOLUTIONS, descendants, level_here

from autograder.commands import cli
from autograder.commands.demo import make_course
from autograder.commands.sample_class import EXIT, Desk
from autograder.errors import KataError
from autograder.nbgrader_adapter import release as adapter
from autograder.nbgrader_adapter.classroom import Classroom
from autograder.reading.author import Source
from autograder.record import Record
from autograder.records import read_records, write_records
from autograder.sandbox.levels import LEVELS, Level, why_not
from autograder.sandbox.process import START_SECONDS
from autograder.service.secret import course_secret

pytestmark = [pytest.mark.hostile, pytest.mark.slow]

UNIT, NAME = "calculus", "derivative_of_atx"
SOURCE = Source.load(SOLUTIONS / UNIT / NAME)
WRONG = {wrong.id: wrong.code for wrong in SOURCE.wrong}
DOORS = {"kata": ["-m", "autograder.commands.cli", "grade", UNIT], "stock": ["-m", "nbgrader", "autograde", UNIT]}
DUE, PUNCTUAL, LATE = "2026-04-02 00:00:00", "2026-04-01 10:00:00 UTC", "2026-04-03 10:00:00 UTC"
LONG, LOCK_SECONDS = 30, 1.0
LOCKED = ("gradebook.db is locked by another program", "close that program and run the same command again")
GONE_SECONDS = 2.0
SOON_SECONDS = 60.0
QUERIES = {
    "submission": "SELECT a.name, s.timestamp, s.extension FROM submitted_assignment s"
    " JOIN assignment a ON a.id = s.assignment_id WHERE s.student_id = ?",
    "notebooks": "SELECT n.name, b.flagged, b.late_submission_penalty FROM submitted_notebook b"
    " JOIN submitted_assignment s ON s.id = b.assignment_id JOIN notebook n ON n.id = b.notebook_id"
    " WHERE s.student_id = ? ORDER BY 1",
    "grades": "SELECT n.name, c.name, m.max_score, g.auto_score, g.manual_score, g.extra_credit, g.needs_manual_grade"
    " FROM grade g JOIN submitted_notebook b ON b.id = g.notebook_id JOIN submitted_assignment s"
    " ON s.id = b.assignment_id JOIN notebook n ON n.id = b.notebook_id JOIN base_cell c ON c.id = g.cell_id"
    " JOIN grade_cells m ON m.id = c.id WHERE s.student_id = ? ORDER BY 1, 2",
    "comments": "SELECT n.name, c.name, o.auto_comment, o.manual_comment FROM comment o"
    " JOIN submitted_notebook b ON b.id = o.notebook_id JOIN submitted_assignment s ON s.id = b.assignment_id"
    " JOIN notebook n ON n.id = b.notebook_id JOIN base_cell c ON c.id = o.cell_id WHERE s.student_id = ? ORDER BY 1, 2",
}

AFTER = {"fresh": "graded", "changed": "again"}
"""What grading makes of a class."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Short, or as long as was asked for."""
    kills = metafunc.config.getoption("--kills")
    cases: dict[str, tuple[Iterable[object], Iterable[object]]] = {
        "cut": (range(kills), range(kills)),
        "sweep": ([("one", "fresh", "stock")], itertools.product(("one", "lesson"), AFTER, DOORS)),
        "step": ([40], range(1, 120, 6)),
        "left": ([0, 2**16], range(0, 2**18, 2**14)),
        "level": ([level_here()], LEVELS),
    }
    for name, (short, long) in cases.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, list(long if kills >= LONG else short))


Row = tuple[Any, ...]
Entry = dict[str, list[Row]]
"""What the gradebook holds about one student, with names in the place of ids."""


@dataclass(frozen=True)
class State:
    """All that grading leaves: the gradebook by student, the number of rows in each table, and files."""

    students: dict[str, Entry]
    rows: dict[str, int]
    files: dict[str, bytes]


def state(root: Path) -> State:
    """What stands in a course folder now."""
    with contextlib.closing(sqlite3.connect(root / "gradebook.db")) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        lost = {table for table, *_ in db.execute("PRAGMA foreign_key_check")}
        assert lost <= {"assignment"}  # nbgrader's own: it enters no course
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
        rows = {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}
        students = {
            student: {what: db.execute(query, (student,)).fetchall() for what, query in QUERIES.items()}
            for (student,) in db.execute("SELECT id FROM student ORDER BY id")
        }
    paths = [path for folder in ("records", "autograded") for path in sorted((root / folder).rglob("*"))]
    files = {str(path.relative_to(root)): path.read_bytes() for path in paths if path.is_file()}
    return State(students, rows, files)


def check_between(root: Path, old: State, new: State, when: str = "") -> None:
    """Each student has the old verdict, or the complete new one, with its record, or waits for one; all are there."""
    now = state(root)
    assert set(old.students) <= set(now.students) <= set(new.students), when
    for student, entry in now.students.items():
        known = [of.students[student] for of in (old, new) if student in of.students]
        record = f"records/{UNIT}/{student}/{NAME}.json"
        final = [row for row in entry["grades"] if not waits(row)]
        if entry["grades"] and len(final) == len(entry["grades"]):
            assert entry in known, f"{when}: {student} has a verdict that nobody gave"
            records = [of.files[record] for of in (old, new) if of.students.get(student) == entry]
            assert now.files.get(record) in records, f"{when}: {student} has a verdict without its record"
        assert all(row in (other for of in known for other in of["grades"]) for row in final), when
        if final:
            assert entry["notebooks"] in [of["notebooks"] for of in known], f"{when}: scores without the late penalty"
        if student in old.students:
            assert [row[4:6] for row in entry["grades"]] == [row[4:6] for row in old.students[student]["grades"]], when
    for name in now.files:
        if name.endswith(".json"):
            read_records(root / name)


def waits(grade: Row) -> bool:
    """Whether a person has to look at this grade, so that it is not final."""
    return bool(grade[-1])


# --- the class


def hand_in(root: Path, student: str, code: str, stamp: str, *, whole: bool = True) -> None:
    """Hand in the reference with `code` in the place of what it defines; not `whole`: a file that was cut off."""
    released = (root / "assignments" / UNIT / f"{NAME}.ipynb").read_bytes()
    content = json.dumps(Desk(SOURCE, released).notebook(code)).encode()
    path = root / "submitted" / student / UNIT / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if whole else content[: len(content) // 2])
    (path.parent / "timestamp.txt").write_text(stamp)


def first_submissions(root: Path) -> None:
    """Right, partly right, broken, late, and no function at all."""
    hand_in(root, "a-right", "", PUNCTUAL)
    hand_in(root, "b-partial", WRONG["jacobian_atx.made_on_cpu"], PUNCTUAL)
    hand_in(root, "c-broken", "", PUNCTUAL, whole=False)
    hand_in(root, "d-late", WRONG["grad_atx.row_instead"], LATE)
    hand_in(root, "e-exits", EXIT.format(name="grad_atx"), PUNCTUAL)


def second_submissions(root: Path) -> None:
    """Better, worse, repaired, still late; the last student hands in nothing new, one has points by hand."""
    hand_in(root, "a-right", WRONG["grad_atx.value_not_gradient"], PUNCTUAL.replace("10:", "11:"))
    hand_in(root, "b-partial", "", PUNCTUAL.replace("10:", "11:"))
    hand_in(root, "c-broken", "", PUNCTUAL.replace("10:", "11:"))
    hand_in(root, "d-late", "", LATE.replace("10:", "11:"))
    with contextlib.closing(sqlite3.connect(root / "gradebook.db")) as db, db:
        cell = "SELECT g.id FROM grade g JOIN base_cell c ON c.id = g.cell_id JOIN submitted_notebook b"
        cell += " ON b.id = g.notebook_id JOIN submitted_assignment s ON s.id = b.assignment_id"
        cell += " WHERE s.student_id = 'b-partial' AND c.name = 'grad_atx-check'"
        db.execute(f"UPDATE grade SET manual_score = 1.5, extra_credit = 0.5 WHERE id = ({cell})")


@dataclass
class Lesson:
    """One course folder, and the states it can be put into."""

    root: Path
    templates: Path
    output: Path
    states: dict[str, State] = field(default_factory=dict)
    startup: float = 3.0
    work: float = 1.0

    def put(self, template: str) -> None:
        """Make the course folder like a template; the folder itself stays, and so does a service that works in it."""
        self.clear()
        shutil.copytree(self.templates / template, self.root, dirs_exist_ok=True)

    def clear(self) -> None:
        """Empty the course folder."""
        for path in self.root.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def keep(self, template: str) -> State:
        """Make a template of the course folder as it is now; what stands in it."""
        shutil.copytree(self.root, self.templates / template)
        self.states[template] = state(self.root)
        return self.states[template]

    def known(self, template: str) -> Path:
        """A folder with the records of a template, for commands that need not find them out."""
        return self.templates.with_name(f"{self.templates.name}-{template}")

    def wait_at_most(self, seconds: float) -> None:
        """Have SQLite wait so long for a locked gradebook."""
        self.choose("CourseDirectory.db_url", f"sqlite:///{self.root}/gradebook.db?timeout={seconds}")

    def choose(self, name: str, value: object) -> None:
        """Add a line to the course's nbgrader_config.py."""
        with (self.root / "nbgrader_config.py").open("a") as config:
            config.write(f"c.{name} = {value!r}\n")

    def start(self, door: str) -> subprocess.Popen[bytes]:
        """Start the real command in a process group of its own."""
        command = [sys.executable, *DOORS[door]]
        with self.output.open("wb") as output:
            return subprocess.Popen(command, cwd=self.root, stdout=output, stderr=output, start_new_session=True)

    def finish(self, door: str) -> int:
        """Run the command in this process, where a warm grading service waits; the exit status."""
        with contextlib.chdir(self.root):
            if door == "kata":
                return cli.main(["grade", UNIT])
            course = Classroom(self.root)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # nbgrader's use of SQLAlchemy warns about itself
                Autograde(coursedir=course._directory(UNIT), config=course.config).start()
            return 0

    def wait_for_record(self, process: subprocess.Popen[bytes]) -> None:
        """Return when the first student has been graded since `start`, or the process has ended."""
        begun = self.output.stat().st_ctime_ns
        while process.poll() is None:
            if any(path.stat().st_mtime_ns > begun for path in self.root.glob("records/*/*/*.json")):
                return
            time.sleep(0.001)


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    """A class before grading ("fresh"), graded ("graded"), with new submissions ("changed"), and graded again ("again").

    The gradings were not disturbed; the first is timed.
    """
    adapter.put_scripts_on_path()
    folder = tmp_path_factory.mktemp("lesson")
    lesson = Lesson(folder / "course", folder / "templates", folder / "output.txt")
    make_course(lesson.root, [SOURCE], ROOT / "nbgrader_config.py", SOLUTIONS, "en")
    lesson.choose("LateSubmissionPlugin.penalty_method", "zero")
    Classroom(lesson.root).generate(UNIT)
    with Gradebook(f"sqlite:///{lesson.root}/gradebook.db") as gradebook:
        gradebook.update_or_create_assignment(UNIT, duedate=DUE)
    first_submissions(lesson.root)
    lesson.keep("fresh")
    begun = time.monotonic()
    process = lesson.start("kata")
    lesson.wait_for_record(process)
    lesson.startup = time.monotonic() - begun
    assert process.wait(SOON_SECONDS) == 0, lesson.output.read_text()
    lesson.work = time.monotonic() - begun - lesson.startup
    lesson.keep("graded")
    second_submissions(lesson.root)
    lesson.keep("changed")
    assert lesson.finish("kata") == 0
    lesson.keep("again")
    for after in AFTER.values():
        shutil.copytree(lesson.templates / after / "records", lesson.known(after))
    return lesson


def test_the_class_is_worth_the_trouble(lesson: Lesson) -> None:
    """Scores of every kind, a late penalty, points by hand: something that half a run would get wrong."""
    graded, again = lesson.states["graded"].students, lesson.states["again"].students
    scores = {student: [row[3] for row in entry["grades"]] for student, entry in graded.items()}
    assert scores["a-right"] == [4.0, 2.0, 4.0]
    assert 0 < scores["b-partial"][2] < 4
    assert scores["c-broken"] == [0.0, 0.0, 0.0]
    assert graded["d-late"]["notebooks"] == [(NAME, 0, sum(scores["d-late"]))]
    assert again["b-partial"]["grades"][0][3:] == (4.0, 1.5, 0.5, 1)
    assert all(graded[student] != again[student] for student in graded if student != "e-exits")


# --- the power is cut


def test_a_class_that_was_cut_off_is_completed(lesson: Lesson, cut: int) -> None:
    """Killed at a random moment, the command leaves no verdict by halves and no process; run again, it completes."""
    door, before, alone = ("kata", "kata", "stock")[cut % 3], ("fresh", "changed")[cut % 2], cut // 2 % 2 == 0
    old, new = lesson.states[before], lesson.states[AFTER[before]]
    moment = ((cut + 1) * 0.618 + random.Random(cut).random() / 10) % 1  # spread, however many cuts there are
    while True:
        lesson.put(before)
        process = lesson.start(door)
        if moment < 0.25:
            time.sleep(moment / 0.25 * lesson.startup)
        else:
            lesson.wait_for_record(process)
            time.sleep((moment - 0.25) / 0.75 * lesson.work)
        family = [process.pid, *descendants(process.pid)]
        if process.poll() is None:
            for pid in family[:1] if alone else family:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        if ended := process.wait(SOON_SECONDS):
            break
        moment *= 0.9  # too late: the class was done
    assert ended == -signal.SIGKILL
    assert not left_over(family, GONE_SECONDS)
    check_between(lesson.root, old, new)
    assert lesson.finish(door) == 0
    assert state(lesson.root) == new


def left_over(pids: list[int], seconds: float) -> list[str]:
    """Which of these processes are alive after some time, by their command lines."""
    deadline = time.monotonic() + seconds
    while alive := [text for pid in pids if (text := command_line(pid))]:
        if time.monotonic() > deadline:
            break
        time.sleep(0.01)
    return alive


def command_line(pid: int) -> str:
    """The command of a process; empty if there is none, or its body waits to be collected."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


# --- at every single step


class Forks:
    """Runs commands whose verdicts are known beforehand, each in a process forked by powercut.py."""

    def __init__(self) -> None:
        command = [sys.executable, str(ROOT / "tests" / "powercut.py")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, lesson: Lesson, door: str, known: Path, step: int = 0, lock: float = 0.0) -> int:
        """The exit status of a command in a course; from `step` on there is trouble."""
        job = {"root": str(lesson.root), "output": str(lesson.output), "door": door, "unit": UNIT}
        assert self.process.stdin is not None and self.process.stdout is not None
        print(json.dumps({**job, "known": str(known), "step": step, "lock": lock}), file=self.process.stdin, flush=True)
        return int(self.process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    """A process that has imported nbgrader."""
    forks = Forks()
    yield forks
    forks.close()


@pytest.fixture(scope="module")
def one(lesson: Lesson, forks: Forks) -> Lesson:
    """The same for a class of one, who is late, and whom we first fail to grade in one part."""
    one = Lesson(lesson.root, lesson.templates.with_name("one"), lesson.output)
    lesson.put("fresh")
    for path in one.root.glob("submitted/*"):
        if path.name != "d-late":
            shutil.rmtree(path)
    one.keep("fresh")
    for before, after in AFTER.items():
        (record,) = read_records(lesson.templates / after / "records" / UNIT / "d-late" / f"{NAME}.json")
        one.known(after).mkdir(parents=True)
        write_records(one.known(after) / "d-late.json", [with_fault(record) if before == "fresh" else record])
        assert forks.run(one, "kata", one.known(after)) == int(before == "fresh"), one.output.read_text()
        one.keep(after)
        if before == "fresh":
            hand_in(one.root, "d-late", "", LATE.replace("10:", "11:"))
            one.keep("changed")
    return one


def with_fault(record: Record) -> Record:
    """A record in which the grader failed at the last part."""
    checks = [
        msgspec.structs.replace(check, outcome="grader_error", points=0.0) if check.part == record.parts[-1] else check
        for check in record.checks
    ]
    return msgspec.structs.replace(record, checks=tuple(checks))


def test_a_fault_of_the_grader_is_never_a_zero(one: Lesson) -> None:
    """Of the class of one: at first one part waits for a person, later all is final, with the penalty."""
    waiting, final = (one.states[name].students["d-late"]["grades"] for name in ("graded", "again"))
    assert [row[3] is None for row in waiting] == [row[-1] == 1 for row in waiting] == [False, True, False]
    assert [row[-1] for row in final] == [0, 0, 0]
    assert one.states["again"].students["d-late"]["notebooks"] == [(NAME, 0, 10.0)]


def test_killed_before_any_step(sweep: tuple[str, str, str], forks: Forks, request: pytest.FixtureRequest) -> None:
    """Whichever write, commit or rename is the first that does not happen: the rerun gives the undisturbed gradebook."""
    fixture, before, door = sweep
    course: Lesson = request.getfixturevalue(fixture)
    old, new, known = course.states[before], course.states[AFTER[before]], course.known(AFTER[before])
    for step in itertools.count(1):
        course.put(before)
        if forks.run(course, door, known, step) != -signal.SIGKILL:
            break
        where = course.output.read_text().splitlines()[-1]
        check_between(course.root, old, new, f"killed before {where}")
        forks.run(course, door, known)
        assert state(course.root) == new, f"killed before {where}: {course.output.read_text()}"
    assert step > 10, course.output.read_text()
    assert state(course.root) == new


def test_killed_while_the_last_verdict_was_being_removed(one: Lesson, forks: Forks) -> None:
    """The graded notebook is still there, its time stamp is gone: stock nbgrader would take the old verdict for done."""
    one.put("changed")
    (one.root / "autograded" / "d-late" / UNIT / "timestamp.txt").unlink()
    assert forks.run(one, "stock", one.known("again")) == 0
    assert state(one.root) == one.states["again"]


def test_what_we_failed_to_grade_is_not_done(one: Lesson, forks: Forks) -> None:
    """The stock command, run again without --force, grades a notebook anew in which a part waits for a person."""
    one.put("graded")
    assert forks.run(one, "stock", one.known("again")) == 0
    assert [waits(row) for row in state(one.root).students["d-late"]["grades"]] == [False] * 3


# --- the gradebook is locked


def sentence(text: str, *parts: str) -> None:
    """Check that one line says all of this, and that nothing looks like a crash."""
    assert len([line for line in text.splitlines() if all(part in line for part in parts)]) == 1, text
    assert "Traceback" not in text


@contextlib.contextmanager
def locked(root: Path) -> Iterator[None]:
    """Another program is writing into the gradebook."""
    with contextlib.closing(sqlite3.connect(root / "gradebook.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


@pytest.mark.parametrize("door", DOORS)
def test_a_locked_gradebook_stops_the_class(lesson: Lesson, door: str) -> None:
    """Locked for longer than SQLite waits: one line with the file and the cure, and nothing has been touched."""
    lesson.put("changed")
    lesson.wait_at_most(0.5)
    with locked(lesson.root):
        process = lesson.start(door)
        assert process.wait(SOON_SECONDS) not in (0, -signal.SIGKILL)
    sentence(lesson.output.read_text(), *LOCKED)
    assert state(lesson.root) == lesson.states["changed"]


def test_a_release_says_that_the_gradebook_is_locked(lesson: Lesson) -> None:
    """So do the other things one can do with a course."""
    lesson.put("fresh")
    lesson.wait_at_most(0.1)
    with locked(lesson.root), pytest.raises(KataError, match=r"cannot be released: \S+gradebook.db is locked"):
        Classroom(lesson.root).generate(UNIT)


@pytest.mark.parametrize("door", DOORS)
def test_a_gradebook_that_gets_locked_stops_the_class(lesson: Lesson, forks: Forks, door: str, step: int) -> None:
    """The same when the other program comes in the middle: what is graded is graded, nothing stands there by halves."""
    lesson.put("changed")
    lesson.wait_at_most(0.2)
    if forks.run(lesson, door, lesson.known("again"), step, lock=LOCK_SECONDS):
        sentence(lesson.output.read_text(), *LOCKED)
    else:
        assert step > 50, "the class was not done yet"
    with contextlib.closing(sqlite3.connect(lesson.root / "gradebook.db", timeout=SOON_SECONDS)) as other, other:
        other.execute("BEGIN EXCLUSIVE")  # succeeds when the other program is done
    check_between(lesson.root, lesson.states["changed"], lesson.states["again"])
    assert forks.run(lesson, door, lesson.known("again")) == 0, lesson.output.read_text()
    assert state(lesson.root) == lesson.states["again"]


def test_a_short_lock_is_waited_out(one: Lesson, forks: Forks) -> None:
    """A program that is done before SQLite's patience ends is not noticed."""
    one.put("changed")
    begun = time.monotonic()
    assert forks.run(one, "kata", one.known("again"), step=5, lock=LOCK_SECONDS) == 0, one.output.read_text()
    assert time.monotonic() - begun > LOCK_SECONDS
    assert state(one.root) == one.states["again"]


# --- the disk is full


@pytest.fixture
def small_disk(lesson: Lesson, tmp_path: Path) -> Iterator[Lesson]:
    """A course folder on a disk of its own, of 4 MB."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("disk full: only root can mount a small disk (mount -t tmpfs)")
    root = tmp_path / "course"
    root.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", root], check=True)
    try:
        yield dataclasses.replace(lesson, root=root)
    finally:
        subprocess.run(["umount", "--lazy", root], check=True)


def fill(root: Path, left: int) -> None:
    """Leave so many bytes on the disk."""
    with (root / "filler").open("wb", buffering=0) as filler:
        usage = os.statvfs(root)
        filler.write(b"x" * (usage.f_bavail * usage.f_frsize - left))


@pytest.mark.parametrize(("before", "door"), [("fresh", "kata"), ("changed", "stock")])
def test_a_full_disk_stops_the_class(small_disk: Lesson, forks: Forks, before: str, door: str, left: int) -> None:
    """Wherever the room ends: one line that says what is full and what helps; with room again, the rerun completes."""
    known = small_disk.known(AFTER[before])
    small_disk.put(before)
    fill(small_disk.root, left)
    if forks.run(small_disk, door, known):
        sentence(small_disk.output.read_text(), "no room for", str(small_disk.root), "run the same command again")
    else:
        assert left, "nothing was written"
    check_between(small_disk.root, small_disk.states[before], small_disk.states[AFTER[before]])
    (small_disk.root / "filler").unlink()
    assert forks.run(small_disk, door, known) == 0, small_disk.output.read_text()
    assert state(small_disk.root) == small_disk.states[AFTER[before]]


def test_the_real_command_on_a_full_disk(small_disk: Lesson) -> None:
    """`kata grade` with its service ends with one line."""
    small_disk.put("fresh")
    fill(small_disk.root, 2**14)
    process = small_disk.start("kata")
    assert process.wait(SOON_SECONDS) == 2
    sentence(small_disk.output.read_text(), "kata: no room for", "run the same command again")
    check_between(small_disk.root, small_disk.states["fresh"], small_disk.states["graded"])


def test_a_service_without_room_says_so() -> None:
    """Where not even a temporary folder can be made, the service answers with a sentence."""
    program = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); "
    program += "from autograder.service.__main__ import serve; serve()"
    done = subprocess.run(
        [sys.executable, "-c", program],
        input='{"course": ".", "state": "."}\n',
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith("full No usable temporary directory")
    assert "Traceback" not in done.stderr


# --- the course secret


def test_the_course_secret_is_whole_or_not_there(lesson: Lesson, forks: Forks, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed while it makes the secret, the service never leaves an empty one, with which all inputs could be known."""
    lesson.clear()
    path = lesson.root / "secret"
    for step in itertools.count(1):
        path.unlink(missing_ok=True)
        if forks.run(lesson, "secret", lesson.root, step) == 0:
            break
        assert not path.exists() or len(bytes.fromhex(path.read_text())) == 32
    assert step > 3
    assert len(course_secret(lesson.root)) == 32


@pytest.mark.parametrize("remains", ["", "ab", "ab" * 15, "no digits at all, but long enough to be some", "\xff" * 64])
def test_what_is_left_of_a_course_secret_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remains: str
) -> None:
    """A secret that something has emptied, cut off or written over is no secret, and neither is a short one by hand."""
    (tmp_path / "secret").write_bytes(remains.encode("latin-1"))
    with pytest.raises(KataError, match=r"secret is cut off or damaged.*32 hexadecimal digits"):
        course_secret(tmp_path)
    monkeypatch.setenv("KATA_SECRET", remains or "0")
    with pytest.raises(KataError, match=r"KATA_SECRET is no secret.*openssl"):
        course_secret(tmp_path)


def test_all_who_begin_at_once_have_one_secret(tmp_path: Path) -> None:
    """Lanes, commands and machines that make the secret at the same moment go on with the same one."""
    program = "from pathlib import Path\nfrom autograder.service.secret import course_secret\n"
    program += f"print(course_secret(Path({str(tmp_path)!r})).hex())"
    started = [subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) for _ in range(6)]
    assert len({process.communicate()[0] for process in started}) == 1


# --- nobody is left to read the answers


CALLER = """
import sys, time
from pathlib import Path
from autograder.service.client import GradingService
from autograder.submission import Cell, Submission
from autograder.worker.limits import Limits

level, state, exercise = sys.argv[1:]
service = GradingService(isolation=level, state=Path(state), limits=Limits(seconds=60.0))
service.grade(Submission("quick", exercise, (Cell("1", "def grad_atx(a, x): ..."),)))
service.begin(Submission("endless", exercise, (Cell("1", "def grad_atx(a, x):\\n    while True: ..."),)))
print("begun", flush=True)
time.sleep(100)
"""


def test_the_service_ends_with_its_caller(level: Level, tmp_path: Path) -> None:
    """A caller that is killed while a student's code runs for ever leaves no process behind."""
    if reason := why_not(level):
        pytest.skip(f"{level}: {reason}")
    command = [sys.executable, "-c", CALLER, level, str(tmp_path), f"{UNIT}/{NAME}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as caller:
        assert caller.stdout is not None
        assert caller.stdout.readline() == "begun\n"
        time.sleep(0.5)
        family = [caller.pid, *descendants(caller.pid)]
        assert len(family) > 2
        caller.kill()
        caller.wait()
        # At the weaker levels a worker that imports torch notices only when it is through with that.
        assert not left_over(family, GONE_SECONDS if level == "namespaces" else START_SECONDS)
