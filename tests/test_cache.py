"""What was graded before is found again by all that it depends on, is never taken for anything else, and costs nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from support import ROOT, SOLUTIONS, submission

from autograder.course import Course
from autograder.record import Check, Record, Text
from autograder.service import cache as module
from autograder.service.cache import Cache
from autograder.service.client import Options
from autograder.submission import Submission

MSE, PRODUCT = "losses/mse_by_hand", "matrices/matrix_product"
SECRET = "5ec2e7" * 8


def record(exercise: str = MSE, student: str = "ann", outcome: str = "passed", message: str = "") -> Record:
    """A record, as the service would make it."""
    check = Check("a", "mse", "public", outcome, 1.0, 1.0, mistake=message)  # type: ignore[arg-type]
    return Record(1, student, exercise, 1.0, 1.0, "cpu", "namespaces", "", "", (check,))


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """A course with two exercises, of which nothing but the files that verdicts come from."""
    monkeypatch.setenv("KATA_SECRET", SECRET)
    course, whole = Course(tmp_path / "course"), Course(ROOT)
    for id in (MSE, PRODUCT):
        for path in (whole.data(id), whole.public_grader(id)):
            copy = course.root / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
        (course.solutions / id).mkdir(parents=True)
        for path in (SOLUTIONS / id).glob("*.py"):
            shutil.copy(path, course.solutions / id)
    return course


def opened(course: Course, level: str = "namespaces", most: int = module.MOST_BYTES, **options: object) -> Cache:
    """The cache of a course; each is a new one, as each command opens its own."""
    given = {"solutions": str(course.solutions), "state": str(course.state), **options}
    return Cache(course, Options(str(course.root), **given), level, most)  # type: ignore[arg-type]


def keep(course: Course, handed_in: Submission, record: Record) -> None:
    """Keep a record, as one command does."""
    cache = opened(course)
    cache.keep(cache.place(handed_in), record)


def find(course: Course, handed_in: Submission, **way: Any) -> Record | None:
    """What another command finds."""
    cache = opened(course, **way)
    return cache.find(cache.place(handed_in))


def test_what_was_computed_is_found_again(course: Course) -> None:
    """By the same student's same work, in another process' cache; all of the record."""
    whole = record(message="日本語")
    keep(course, submission("ann", MSE, "x = 1"), whole)
    assert find(course, submission("ann", MSE, "x = 1")) == whole


@pytest.mark.parametrize(
    "other",
    [
        submission("bob", MSE, "x = 1"),
        submission("ann", PRODUCT, "x = 1"),
        submission("ann", MSE, "x = 2"),
        submission("ann", MSE, "x = 1", ""),
        submission("ann", MSE, "x", " = 1"),
        msgspec.structs.replace(submission("ann", MSE, "x = 1"), only="mse"),
        msgspec.structs.replace(submission("ann", MSE, "x = 1"), problem=Text("It is too large.", "大きすぎます。")),
    ],
)
def test_nobody_gets_anothers_record(course: Course, other: Submission) -> None:
    """Another student, exercise, text, cell or part: nothing is known."""
    keep(course, submission("ann", MSE, "x = 1"), record())
    assert find(course, other) is None


def appended(path: Callable[[Course], Path]) -> Callable[[Course], None]:
    """A line more in a file of a course."""

    def change(course: Course) -> None:
        with path(course).open("a") as file:
            file.write("\n")

    return change


@pytest.mark.parametrize(
    "change",
    [
        appended(lambda course: course.public_grader(MSE)),
        appended(lambda course: course.data(MSE)),
        appended(lambda course: course.solutions / MSE / "test_mse_by_hand.py"),
        appended(lambda course: course.solutions / MSE / "key.py"),
        appended(lambda course: course.reference(MSE)),
        appended(lambda course: course.solutions / MSE / "numbers.csv"),
    ],
    ids=["public grader", "data", "hidden grader", "key", "reference", "what one of them reads"],
)
def test_a_changed_grader_asks_for_its_own_exercise_only(course: Course, change: Callable[[Course], None]) -> None:
    """The other exercise's records stay; a command that goes on meanwhile notices, too."""
    for id in (MSE, PRODUCT):
        keep(course, submission("ann", id, "x = 1"), record(id))
    long_lived = opened(course)
    assert long_lived.find(long_lived.place(submission("ann", MSE, "x = 1"))) == record()
    change(course)
    for cache in (opened(course), long_lived):
        assert cache.find(cache.place(submission("ann", MSE, "x = 1"))) is None
        assert cache.find(cache.place(submission("ann", PRODUCT, "x = 1"))) == record(PRODUCT)


def test_another_way_of_grading_knows_nothing(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another level, device, limit, secret, torch or kit; without the hidden graders, too."""
    handed_in = submission("ann", MSE, "x = 1")
    keep(course, handed_in, record())
    ways: list[dict[str, Any]] = [{"level": "landlock"}, {"device": "practice"}, {"seconds": 9.0}, {"memory": 7}]
    for way in [*ways, {"solutions": None}]:
        assert find(course, handed_in, **way) is None, way
    monkeypatch.setenv("KATA_SECRET", SECRET[::-1])
    assert find(course, handed_in) is None
    monkeypatch.setenv("KATA_SECRET", SECRET)
    assert find(course, handed_in) == record()
    monkeypatch.setattr(module, "distributions", lambda: [SimpleNamespace(name="scipy", version="9.9")])
    module.kit_hash.cache_clear()
    try:
        assert find(course, handed_in) is None
    finally:
        module.kit_hash.cache_clear()


def test_the_kits_own_code_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever changes a comparison, or updates the kit, grades everything anew; public graders count by exercise."""
    kit = tmp_path / "autograder"
    (kit / "judging").mkdir(parents=True)
    (kit / "graders").mkdir()
    monkeypatch.setattr(module, "PACKAGE", kit)
    seen = []
    for place, text in (("judging/close.py", "1"), ("judging/close.py", "2"), ("graders/test_a.py", "3")):
        (kit / place).write_text(text)
        module.kit_hash.cache_clear()
        seen.append(module.kit_hash())
    module.kit_hash.cache_clear()
    assert seen[0] != seen[1] == seen[2]


@pytest.mark.parametrize(
    "damage",
    [lambda _: b"", lambda _: b"x\ny", lambda whole: whole[:-1], lambda whole: whole[:70] + b"?" + whole[71:]],
    ids=["nothing", "something else", "cut off", "another byte"],
)
def test_a_damaged_entry_is_none(course: Course, damage: Callable[[bytes], bytes]) -> None:
    """It is computed anew, and the damaged one is gone."""
    keep(course, submission("ann", MSE, "x = 1"), record())
    (path,) = (course.state / "cache").glob("*/*")
    path.write_bytes(damage(path.read_bytes()))
    assert find(course, submission("ann", MSE, "x = 1")) is None
    assert not path.exists()


def test_one_that_was_put_elsewhere_is_none(course: Course) -> None:
    """Whoever copies a file of the cache to another name gives nobody another's points."""
    keep(course, submission("ann", MSE, "x = 1"), record())
    (path,) = (course.state / "cache").glob("*/*")
    other = opened(course).place(submission("bob", MSE, "x = 1"))
    other.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, other)
    assert find(course, submission("bob", MSE, "x = 1")) is None


@pytest.mark.parametrize("outcome", ["grader_error", "timed_out", "out_of_memory", "died"])
def test_what_may_pass_is_not_kept(course: Course, outcome: str) -> None:
    """It may have been a busy machine: whoever grades again gets another try."""
    keep(course, submission("ann", MSE, "x = 1"), record(outcome=outcome))
    assert find(course, submission("ann", MSE, "x = 1")) is None


def test_where_nothing_can_be_written_nothing_is_kept(course: Course) -> None:
    """Grading goes on."""
    course.state.mkdir()
    (course.state / "cache").write_text("a file")
    keep(course, submission("ann", MSE, "x = 1"), record())
    assert find(course, submission("ann", MSE, "x = 1")) is None


def test_it_has_a_size(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """The longest unused goes first."""
    monkeypatch.setattr(module, "LOOK_EVERY", 1)
    one = opened(course)
    one.keep(one.place(submission("s0", MSE)), record())
    (path,) = (course.state / "cache").glob("*/*")
    size = path.stat().st_size
    small = opened(course, most=10 * size)
    for number in range(1, 30):
        small.keep(small.place(submission(f"s{number}", MSE)), record())
        if number < 29:
            for age, old in enumerate(sorted(path.parents[1].glob("*/*"), key=lambda one: one.stat().st_mtime_ns)):
                os.utime(old, (age, age))
        assert small.find(small.place(submission("s0", MSE))) == record(), "it is used all the time"
    kept = [number for number in range(30) if small.find(small.place(submission(f"s{number}", MSE)))]
    assert sum(path.stat().st_size for path in path.parents[1].glob("*/*")) <= 10 * size
    assert kept[0] == 0
    assert kept[1:] == list(range(30 - len(kept) + 1, 30))


WRITER = """
import sys
sys.path.insert(0, {tests!r})
from test_cache import *
cache = opened(Course(Path({root!r})))
for turn in range(150):
    handed_in = submission("ann", MSE, str(turn % 5))
    cache.keep(cache.place(handed_in), record(message=str(turn % 5) * 5000))
    found = cache.find(cache.place(handed_in))
    assert found is None or found.checks[0].mistake == str(turn % 5) * 5000, found
    assert found is not None, turn
"""


def test_several_may_write_at_once(course: Course) -> None:
    """No reader sees half of a record, and no writer stops another."""
    program = WRITER.format(tests=str(Path(__file__).parent), root=str(course.root))
    writers = [subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE) for _ in range(3)]
    said = [writer.communicate()[1].decode() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0, 0], said
    assert len(list((course.state / "cache").glob("*/*"))) == 5, "and no drafts"
