"""An exercise is built once: what was built is found again until anything that it comes from is another."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from autograder.authoring import kept as module
from autograder.authoring import new as scaffold
from autograder.course import Course
from autograder.errors import KataError
from autograder.reading.author import Source

MADE = b'{\n "id": "losses/double"\n}\n'
STUB = b"a stub"


@pytest.fixture
def exercise(tmp_path: Path) -> Path:
    """The folder of the scaffold's exercise, in a course of its own."""
    scaffold.scaffold(Course(tmp_path), "losses/double")
    return tmp_path / "solutions" / "losses" / "double"


def build(folder: Path, stub: bytes = STUB, **how: Any) -> bool:
    """Build an exercise; whether it was made, and not found."""
    asked = []

    def make() -> bytes:
        asked.append(folder)
        return MADE

    source = Source.load(folder)
    chosen = dataclasses.replace(source, **how)
    assert module.kept(chosen, stub, make) == MADE
    return bool(asked)


def edited(name: str) -> Callable[[Path], None]:
    """A line more in a file of the exercise, or a new file."""

    def edit(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + "\n# more\n", encoding="utf-8")

    return edit


def renamed(path: Path) -> None:
    """The same file by another name."""
    path.rename(path.with_name("z.py"))


CHANGES: dict[str, Callable[[Path], None]] = {
    "the notebook": edited("double.py"),
    "the key": edited("key.py"),
    "the hidden grader": edited("test_double.py"),
    "the public grader": edited("../../../autograder/graders/losses/test_double.py"),
    "a mistake": edited("wrong/double__squared.py"),
    "a file that is new": edited("notes.txt"),
    "a file with another name than UTF-8": lambda folder: Path(os.fsdecode(os.fsencode(folder) + b"/\x83.txt")).touch(),
    "a mistake that is gone": lambda folder: (folder / "wrong" / "double__squared.py").unlink(),
    "a right program with another name": lambda folder: renamed(next(folder.glob("right/*.py"))),
}


def test_nothing_is_made_twice(exercise: Path) -> None:
    """As long as nothing has changed; what Python leaves behind is no change."""
    assert build(exercise)
    edited("__pycache__/double.pyc")(exercise)
    assert not build(exercise)


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_made_anew(exercise: Path, change: str) -> None:
    """Every file that an exercise's data may come from counts, and the names of the files."""
    assert build(exercise)
    CHANGES[change](exercise)
    assert build(exercise)
    assert not build(exercise)


def test_the_stub_the_course_and_the_kit_count(exercise: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever chooses other points, or updates the kit or torch, builds anew."""
    assert build(exercise)
    source = Source.load(exercise)
    ways: list[dict[str, Any]] = [
        {"header": replace(source.header, minutes=99)},
        {"chosen": replace(source.chosen, due="2027-01-01")},
        {"stub": b"another stub"},
    ]
    for way in ways:
        assert build(exercise, **way), way
        assert build(exercise), way
    monkeypatch.setattr(module, "kit_hash", lambda: "another kit")
    assert build(exercise)


@pytest.mark.parametrize("damage", [b"", b"{}", None])
def test_a_file_that_is_damaged_is_made_anew(exercise: Path, damage: bytes | None) -> None:
    """A disk that was full has cut it off; somebody has edited it."""
    assert build(exercise)
    (path,) = exercise.parent.parent.parent.glob(".kata/built/*/*.json")
    path.write_bytes(path.read_bytes().replace(b"double", b"triple") if damage is None else damage)
    assert build(exercise)
    assert not build(exercise)


def test_what_is_edited_while_it_is_built_is_not_kept(exercise: Path) -> None:
    """Neither as what was read before, nor as what lies there now."""
    before = Source.load(exercise)
    key = exercise / "key.py"
    text = key.read_text(encoding="utf-8")

    def make() -> bytes:
        edited("key.py")(exercise)
        return b"{}"

    assert module.kept(before, STUB, make) == b"{}"
    key.write_text(text, encoding="utf-8")  # and edited back
    assert build(exercise)
    edited("wrong/double__squared.py")(exercise)
    assert module.kept(before, STUB, lambda: b"{}") == b"{}"  # edited between the reading and the building
    assert build(exercise)


@pytest.mark.parametrize("ending", ["timed_out", "died", "out_of_memory"])
def test_what_a_busy_machine_may_have_made_is_not_kept(exercise: Path, ending: str) -> None:
    """The next build may see something else, and then there is drift to be shown."""
    content = msgspec.json.format(msgspec.json.encode({"expected": [{"ending": ending}]}), indent=1)
    assert module.kept(Source.load(exercise), STUB, lambda: content) == content
    assert build(exercise)


def test_the_check_of_a_build_makes_everything_anew(exercise: Path) -> None:
    """`kata build --check` also shows what is not the same every time."""
    assert build(exercise)
    assert module.kept(Source.load(exercise), STUB, lambda: b"{}", anew=True) == b"{}"


def test_what_fails_is_not_kept(exercise: Path) -> None:
    """An error of the author's is said at every build until it is mended."""

    def fails() -> bytes:
        raise KataError("mend the file")

    source = Source.load(exercise)
    for _ in range(2):
        with pytest.raises(KataError, match="mend the file"):
            module.kept(source, STUB, fails)
    assert build(exercise)


def test_where_nothing_can_be_written_everything_is_made_anew(exercise: Path) -> None:
    """A course on a disk that is read-only, or full, is built all the same."""
    (exercise.parent.parent.parent / ".kata").write_text("no folder")
    assert build(exercise)
    assert build(exercise)
