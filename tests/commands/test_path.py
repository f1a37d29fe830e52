"""The learner's way through the exercises: hints, what is said after a pass, the whole path, and a new beginning."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder import exercise
from autograder.authoring import build
from autograder.authoring.new import scaffold
from autograder.commands.cli import main
from autograder.course import Course
from autograder.reports.path import path_lines

RIGHT = "def double(x):\n    return 2 * x"
WRONG = "def double(x):\n    return x ** 2"
FIRST, SECOND = "losses/double", "training/double"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of two exercises that has been built."""
    root = tmp_path_factory.mktemp("course")
    for name in (FIRST, SECOND):
        scaffold(Course(root), name)
    exercise.load.cache_clear()
    build.build(Course(root))
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """A learner's copy of that course, with nothing filled in."""
    exercise.load.cache_clear()
    place = Path(shutil.copytree(built, tmp_path / "mine"))
    shutil.rmtree(place / "solutions")
    return place


def write(root: Path, id: str, code: str) -> Path:
    """Fill in an exercise's only part."""
    path = root / "assignments" / f"{id}.ipynb"
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "double":
            cell["source"] = code
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def kata(root: Path, *arguments: str) -> str:
    """What a command says in a course, in English unless it is told otherwise."""
    program = Path(sys.executable).with_name("kata")
    environment = {"KATA_LANG": "en", "PATH": "/usr/bin:/bin"}
    done = subprocess.run([program, *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def test_hints_come_one_after_the_other(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """Three of them, each with the command for the next, in either language."""
    monkeypatch.chdir(root)
    for step, begins in enumerate(("What is `double`", "A number times", "Multiply the tensor"), start=1):
        assert main(["hint", FIRST, str(step), "--lang", "en"]) == 0
        first, *more = capsys.readouterr().out.splitlines()
        assert first.startswith(f"double · hint {step} of 3: {begins}")
        assert more == ([f"The next hint: kata hint {FIRST} {step + 1}"] if step < 3 else [])
    assert main(["hint", f"{FIRST}/double", "--lang", "ja"]) == 0
    assert capsys.readouterr().out.startswith("double · ヒント 1 / 3: `[1, 2]` の `double` は何ですか。")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([FIRST, "4"], "kata: there is no hint 4 for double; there are 3, counted from 1"),
        ([FIRST, "0"], "kata: there is no hint 0 for double; there are 3, counted from 1"),
        (["losses/nothing"], "kata: there is no exercise 'losses/nothing'; `kata list` shows them all"),
        ([f"{FIRST}/half"], "kata: losses/double has no part 'half'; its parts are double"),
        (["losses"], "kata: there is no exercise 'losses'; `kata list` shows them all"),
    ],
)
def test_a_hint_for_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any, arguments: list[str], said: str
) -> None:
    """One line says what there is."""
    monkeypatch.chdir(root)
    assert main(["hint", *arguments]) == 2
    assert capsys.readouterr().err.strip() == said


@pytest.mark.slow
def test_after_a_pass_it_is_said_why(root: Path, built: Path) -> None:
    """The author's words, the mistakes avoided, and where there are solutions, what to compare with."""
    write(root, FIRST, RIGHT)
    found = kata(root, "check", FIRST)
    assert "Say in a sentence or two what was learnt" in found
    assert "You avoided 4 mistakes that are often made here." in found
    assert "compare" not in found
    shutil.copytree(built / "solutions", root / "solutions")
    assert "You can compare yours with solutions/losses/double/double.py." in kata(root, "check", FIRST)
    write(root, FIRST, WRONG)
    assert "what was learnt" not in kata(root, "check", FIRST)
    write(root, FIRST, RIGHT)
    assert "ここでよくある 4 個の間違いを避けられました。" in kata(root, "check", FIRST, "--lang", "ja")


@pytest.mark.slow
def test_the_whole_path(root: Path) -> None:
    """Not begun, begun, done; what is left, in minutes; and what comes next, with its file."""
    untouched = kata(root, "check")
    assert "Begin with assignments/losses/double.ipynb" in untouched
    assert "0 of 2 exercises done; about 30 minutes are left." in untouched
    assert untouched.count("not begun · level 1 · about 15 minutes") == 2
    write(root, FIRST, WRONG)
    begun = kata(root, "check")
    assert "→ double  Double" in begun and "0 of 1 parts done" in begun
    assert "✗ double · double" in begun
    write(root, FIRST, RIGHT)
    done = kata(root, "check")
    assert "✓ double  Double" in done
    assert "double · double" not in done, "what is done takes one line"
    assert "1 of 2 exercises done; about 15 minutes are left." in done
    following = "Next: training/double, Double (level 1, about 15 minutes). Open assignments/training/double.ipynb."
    assert following in done
    assert kata(root, "next").strip() == following
    assert "次の問題: training/double「新しい問題」(レベル 1、約 15 分)。" in kata(root, "next", "--lang", "ja")
    write(root, SECOND, RIGHT)
    assert kata(root, "next").strip() == "All 2 exercises are done."


def test_the_list_reads_the_notebooks(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """By unit, with what was begun; a notebook that is gone or broken is not begun, and nothing is graded."""
    write(root, FIRST, WRONG)
    (root / "assignments" / f"{SECOND}.ipynb").write_text("nonsense")
    monkeypatch.chdir(root)
    assert main(["list", "--lang", "en"]) == 0
    units = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [line[:3] for line in units] == [
        ["losses"], ["→", "double", "Double"], ["training"], ["…", "double", "Double"]
    ]  # fmt: skip
    assert main(["list", "--lang", "ja"]) == 0
    assert "途中 · レベル 1 · 約 15 分" in capsys.readouterr().out


def test_a_course_without_exercises_has_an_empty_path() -> None:
    """There is nothing to list yet, and that is no error."""
    assert list(path_lines([], "en")) == []


def test_an_exercise_is_begun_anew_and_the_old_one_kept(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    """However often; what was there is never lost."""
    monkeypatch.chdir(root)
    given = (root / "assignments" / f"{FIRST}.ipynb").read_bytes()
    for number, code in enumerate((WRONG, RIGHT), start=1):
        path = write(root, FIRST, code)
        mine = path.read_bytes()
        assert main(["reset", FIRST, "--lang", "en"]) == 0
        assert path.read_bytes() == given
        assert (root / "kept" / f"{FIRST}-{number}.ipynb").read_bytes() == mine
        assert f"Yours is kept as kept/losses/double-{number}.ipynb." in capsys.readouterr().out
    assert main(["reset", FIRST, "--lang", "en"]) == 0
    assert "nothing was changed" in capsys.readouterr().out
    path.unlink()
    assert main(["reset", FIRST, "--lang", "ja"]) == 0
    assert path.read_bytes() == given
    assert "元に戻しました" in capsys.readouterr().out
    assert sorted(path.name for path in root.rglob("*double*.ipynb") if "kept" in path.parts) == [
        "double-1.ipynb", "double-2.ipynb"
    ]  # fmt: skip


def test_only_an_exercise_can_be_begun_anew(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """Another name is refused, with what there is; a folder that is not there, too."""
    monkeypatch.chdir(root)
    assert main(["reset", "losses/nothing"]) == 2
    assert capsys.readouterr().err.startswith("kata: there is no exercise 'losses/nothing'; `kata list` shows them all")
    assert main(["reset", FIRST, "--submission", "nowhere"]) == 2
    assert "there is no folder nowhere" in capsys.readouterr().err
