"""The doors a learner uses in a terminal: `pytest autograder/` and `kata check`, as real commands on real notebooks."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support import COURSE, MSE, ROOT

from autograder.commands.check import choose_exercises
from autograder.commands.cli import main
from autograder.errors import KataError
from autograder.records import read_records

PER_ROW = "def mse(pred, target):\n    return ((pred - target) ** 2).mean(-1)\n"
SUMMED = (
    "def mse(pred, target):\n"
    "    if pred.shape != target.shape:\n"
    "        raise ValueError(f'{tuple(pred.shape)} {tuple(target.shape)}')\n"
    "    return ((pred - target) ** 2).sum()\n"
)


def command(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command of the environment, with the learner's English."""
    program = Path(sys.executable).parent / arguments[0]
    environment = {**os.environ, "KATA_LANG": "en", "COLUMNS": "120"}
    return subprocess.run(
        [str(program), *arguments[1:]], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def fill(folder: Path, exercise: str, part: str, code: str) -> Path:
    """Put `code` into a part's cell of a copy of the stubs."""
    path = folder / f"{exercise}.ipynb"
    if not path.exists():
        shutil.copytree(ROOT / "assignments", folder, dirs_exist_ok=True)
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == part:
            cell["source"] = code
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


@pytest.mark.slow
def test_untouched_stubs_are_skipped_with_a_line_that_says_how_to_begin() -> None:
    """`pytest autograder/` on the stubs: everything skipped, exit 0."""
    result = command("pytest", "autograder/", "-p", "no:cacheprovider")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Begin with" in result.stdout
    assert "passed" not in result.stdout
    assert "failed" not in result.stdout


@pytest.mark.slow
def test_a_wrong_cell_gets_a_learners_message_and_no_traceback(tmp_path: Path) -> None:
    """pytest shows called, returned, expected and the named mistake, and writes the records with --json."""
    fill(tmp_path / "mine", MSE, "mse", SUMMED)
    out = tmp_path / "records.json"
    result = command("pytest", "autograder/", "--submission", str(tmp_path / "mine"), "--json", str(out))
    assert result.returncode == 1
    for line in (
        "called    mse(pred [[0.0, 1.0, 2.0]], target [[1.0, -1.0, 0.0]])",
        "returned  9.0      expected  3.0",
        "Looks like the sum",
    ):
        assert line in result.stdout
    for trace in ("Traceback", "engine.py", "session.py", "grading.py"):
        assert trace not in result.stdout
    (record,) = [record for record in read_records(out) if record.exercise == MSE]
    assert record.checks[0].mistake == "mse.summed"
    assert record.schema == 1
    assert record.secret == ""


@pytest.mark.slow
def test_kata_check_speaks_both_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The learner's report, in English and in Japanese, with exit status 1 while something is wrong."""
    fill(tmp_path / "mine", MSE, "mse", PER_ROW)
    english = command("kata", "check", "losses", "--submission", str(tmp_path / "mine"))
    japanese = command("kata", "check", "losses", "--submission", str(tmp_path / "mine"), "--lang", "ja")
    assert (english.returncode, japanese.returncode) == (1, 1)
    assert "✗ mse_by_hand · mse     check 1 of 9: The squares 1, 4 and 4 have the mean 3." in english.stdout
    assert "✗ mse_by_hand · mse     9 個中 1 番目のチェック: 2 乗の 1, 4, 4 の平均は 3 です。" in japanese.stdout
    assert "戻り値" in japanese.stdout


@pytest.mark.slow
def test_a_right_solution_passes_its_public_checks(tmp_path: Path) -> None:
    """A public pass says "public checks", and the exit status is 0."""
    fill(tmp_path / "mine", MSE, "mse", SUMMED.replace(".sum()", ".mean()"))
    result = command("kata", "check", MSE, "--submission", str(tmp_path / "mine"))
    assert result.returncode == 0
    assert "all 9 public checks passed" in result.stdout
    assert "4 / 4" in result.stdout


BROKEN = {
    "not JSON": b"# hello",
    "cut off": b'{"nbformat": 4, "cells": [{"cell_type": "code", "sour',
    "not a notebook": b'["a", "list"]',
    "another nesting": b'{"nbformat": 4, "cells": {"a": 1}}',
    "deep nesting": b"[" * 100_000,
    "not text": bytes(range(256)),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_gets_a_clear_line(tmp_path: Path, kind: str) -> None:
    """Whatever is wrong with the file, there is one sentence about it and no traceback."""
    from autograder.reading.notebook import read

    path = tmp_path / "broken.ipynb"
    path.write_bytes(BROKEN[kind])
    submission = read(path, "s01", MSE)
    assert submission.problem is not None
    assert "not a notebook" in submission.problem.en
    assert "ノートブックではありません" in submission.problem.ja


def test_special_and_giant_files_are_refused_before_they_are_read(tmp_path: Path) -> None:
    """Links, pipes and files beyond the limit are named, not opened."""
    from autograder.reading.notebook import MAX_NOTEBOOK, read

    (tmp_path / "link.ipynb").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe.ipynb")
    with (tmp_path / "giant.ipynb").open("wb") as file:
        file.truncate(MAX_NOTEBOOK + 1)
    texts = [read(tmp_path / f"{name}.ipynb", "", MSE).problem for name in ("link", "pipe", "giant")]
    assert [text.en.split(".")[0] for text in texts if text] == [
        "This is a folder, a link or a special file, not a notebook",
        "This is a folder, a link or a special file, not a notebook",
        "The file has 64 MB; the limit is 64 MB",
    ]


@pytest.mark.slow
def test_a_renamed_notebook_is_pointed_out(tmp_path: Path) -> None:
    """The exercise it belonged to is not attempted, and the stray file is named."""
    path = fill(tmp_path / "mine", MSE, "mse", SUMMED)
    path.rename(path.with_name("mse_by_hand (1).ipynb"))
    result = command("kata", "check", "losses", "--submission", str(tmp_path / "mine"))
    assert result.returncode == 0
    assert "not attempted" in result.stdout
    assert "There is no notebook" in result.stdout
    assert "losses/mse_by_hand (1).ipynb belongs to no exercise and was not checked" in result.stdout


def test_a_50_mb_notebook_is_graded(tmp_path: Path) -> None:
    """Large outputs do not matter: they are never looked at."""
    from autograder.reading.notebook import read

    path = fill(tmp_path / "mine", MSE, "mse", SUMMED)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cell = next(cell for cell in notebook["cells"] if cell["source"] == SUMMED)
    cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 50_000_000}]
    path.write_text(json.dumps(notebook), encoding="utf-8")
    submission = read(path, "", MSE)
    assert submission.problem is None
    assert SUMMED in [cell.source for cell in submission.cells]


@pytest.mark.slow
def test_a_broken_notebook_in_the_self_check(tmp_path: Path) -> None:
    """The other exercises are checked all the same, and the broken one says what is wrong with it."""
    path = fill(tmp_path / "mine", MSE, "mse", SUMMED)
    path.write_text("{", encoding="utf-8")
    result = command("kata", "check", "--submission", str(tmp_path / "mine"))
    assert result.returncode == 1
    assert "This file is not a notebook" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "lossess"], "there is no unit or exercise 'lossess'"),
        (["check", "--device", "tpu"], "unknown --device 'tpu'; choose cpu, cuda, practice or auto"),
        (["check", "--lang", "fr"], "unknown --lang 'fr'; choose en or ja"),
        (["check", "--submission", "/no/such/folder"], "there is no folder /no/such/folder"),
        (["check", "--isolation", "docker"], "unknown isolation 'docker'"),
        (
            ["check", "--submission", "docs"],
            "docs holds no notebook where one is looked for, as setup/virtual_env.ipynb",
        ),
        (["list", "--submission", "assignments/losses"], "(found: cross_entropy.ipynb, mse_by_hand.ipynb)"),
        (["grade", "lossess"], "there is no unit 'lossess'; there are setup, tensors"),
        (["new", "nothing"], "'nothing' is no exercise name"),
        (["new", "losses/mse_by_hand"], "exists; choose another name"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_bad_arguments_get_one_clear_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit status 2 and a sentence that names the value and the choices."""
    monkeypatch.chdir(ROOT)
    assert main(arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("losses/mse_by_hand", ["losses/mse_by_hand"]),
        ("losses/mse_by_hand.ipynb", ["losses/mse_by_hand"]),
        ("assignments/losses/mse_by_hand.ipynb", ["losses/mse_by_hand"]),
        ("./assignments/losses/mse_by_hand.ipynb", ["losses/mse_by_hand"]),
        ("mse_by_hand", ["losses/mse_by_hand"]),
        ("losses", ["losses/mse_by_hand", "losses/cross_entropy"]),
        ("losses/", ["losses/mse_by_hand", "losses/cross_entropy"]),
        ("assignments/losses/", ["losses/mse_by_hand", "losses/cross_entropy"]),
        (str(ROOT / "assignments/losses"), ["losses/mse_by_hand", "losses/cross_entropy"]),
    ],
)
def test_what_completing_a_path_gives(word: str, meant: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Exercises are understood as a shell completes them, and by their own names."""
    monkeypatch.chdir(ROOT)
    assert choose_exercises(COURSE, [word]) == meant


@pytest.mark.parametrize(
    "word", ["lossess", "lossess/mse_by_hand", "nowhere/losses", "mse", "losses/mse", "", "/", "."]
)
def test_what_means_no_exercise(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A misspelt word is refused, whatever else is right about it."""
    monkeypatch.chdir(ROOT)
    with pytest.raises(KataError, match="there is no unit or exercise"):
        choose_exercises(COURSE, [word])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("check lossess", "単元や問題 'lossess' はありません。あるのは setup/virtual_env"),
        ("check --device tpu", "--device 'tpu' はありません。cpu、cuda、practice、auto のどれか"),
        ("check --submission /no/such/folder", "フォルダ /no/such/folder がありません。--submission DIR"),
        ("check --isolation docker", "isolation 'docker' はありません。auto、namespaces"),
        ("list --course /no/such", "/no/such はコースではありません"),
        ("hint losses/nothing", "問題 'losses/nothing' はありません。`kata list`"),
        ("hint losses/mse_by_hand/mean", "losses/mse_by_hand に部分 'mean' はありません。あるのは mse です"),
        ("hint losses/mse_by_hand 4", "mse のヒント 4 はありません。1 から数えて 3 個"),
        ("reset losses/nothing", "問題 'losses/nothing' はありません"),
    ],
)
@pytest.mark.parametrize("by", ["option", "environment"])
def test_learners_are_refused_in_their_language(
    arguments: str, said: str, by: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a learner may meet is said in Japanese, too, however it was asked for."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("KATA_LANG", "ja" if by == "environment" else "en")
    assert main([*arguments.split(), *(["--lang", "ja"] if by == "option" else [])]) == 2
    shown = capsys.readouterr().err
    assert said in shown
    assert shown.startswith("kata: ")


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["cp1252", "cp932", "ascii"])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_console_without_our_signs(tmp_path: Path, encoding: str, lang: str) -> None:
    """Other signs stand for those it lacks, and the verdict is the same."""
    fill(tmp_path / "mine", MSE, "mse", SUMMED)
    program = Path(sys.executable).parent / "kata"
    result = subprocess.run(
        [str(program), "check", MSE, "--submission", str(tmp_path / "mine"), "--lang", lang],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    said = result.stdout.decode(encoding)
    assert result.returncode == 1, result.stderr
    assert not result.stderr
    assert said.splitlines()[1].startswith("x mse_by_hand"), said
    assert ("合計" in said) == (lang == "ja" and encoding == "cp932")


@pytest.mark.slow
def test_records_that_cannot_be_written(tmp_path: Path) -> None:
    """An unwritable place for --json is a clear line after the report, which is not lost."""
    fill(tmp_path / "mine", MSE, "mse", SUMMED)
    result = command("kata", "check", MSE, "--submission", str(tmp_path / "mine"), "--json", "/proc/none/records.json")
    assert result.returncode == 2
    assert "Looks like the sum" in result.stdout
    assert "cannot write /proc/none/records.json" in result.stderr


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without torch (or nbgrader, for grading) there is one line that says what to install."""
    monkeypatch.chdir(ROOT)
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "autograder.authoring.build", None)
        assert main(["build", "--check"]) == 2
    assert "is not installed; run pip install -r requirements.txt" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "autograder.nbgrader_adapter.classroom", None)
    assert main(["grade", "losses"]) == 2
    assert "needs nbgrader" in capsys.readouterr().err


def test_an_old_python_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The version that is needed stands in the line."""
    monkeypatch.setattr(sys, "version_info", (3, 10, 2))
    assert main(["check"]) == 2
    assert "3.11 or newer" in capsys.readouterr().err


@pytest.mark.slow
def test_an_unwritable_folder_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A place that cannot be written is a line with its name."""
    monkeypatch.chdir(ROOT)
    assert main(["demo", "--out", "/proc/none/demo"]) == 2
    assert "/proc/none" in capsys.readouterr().err
