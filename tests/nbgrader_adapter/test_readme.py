"""The README's commands for teachers, one after the other as they stand there, in a fresh clone."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support import ROOT, SOLUTIONS

from autograder.authoring.stubs import source_notebook
from autograder.reading.author import Source

pytestmark = pytest.mark.slow


def commands() -> list[str]:
    """The lines of the first block below the heading, without what is said of them."""
    part = (ROOT / "README.md").read_text(encoding="utf-8").split("## For teachers")[1]
    block = re.findall(r"```shell\n(.*?)```", part, re.DOTALL)[0]
    return [line.split("#")[0].strip() for line in block.splitlines()]


def hand_in(clone: Path, student: str, *, solved: bool) -> None:
    """A student's notebooks of the unit: solved, or as they were given out."""
    folder = clone / "submitted" / student / "losses"
    shutil.copytree(clone / "assignments" / "losses", folder)
    for path in folder.glob("*.ipynb") if solved else ():
        path.write_bytes(source_notebook(Source.load(SOLUTIONS / "losses" / path.stem)))


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    """In a fresh clone, and about somebody who is not there: one sentence with the next step, and no success."""
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    kata = str(Path(sys.executable).with_name("kata"))

    def said(*arguments: str) -> str:
        done = subprocess.run([kata, *arguments], cwd=clone, capture_output=True, text=True, check=False)
        assert done.returncode == 2, done
        return done.stderr

    assert "nobody has handed in losses; submissions belong in submitted/<student>/losses/" in said("grade", "losses")
    hand_in(clone, "ann", solved=True)
    assert said("grade", "losses").endswith("; run `kata build`\n")
    assert said("grade", "submitted/ann/losses/", "--lang", "ja").endswith("`kata build` を実行してください\n")
    assert "nobody, x handed in nothing for losses; ann did" in said("grade", "losses", "--student", "nobody", "--student", "x")  # fmt: skip
    assert "there is no unit 'loses'; there are setup, " in said("grade", "loses")
    subprocess.run([kata, "build"], cwd=clone, check=True, capture_output=True)
    (clone / "gradebook.db").write_text("no database")
    for command in ("grade", "collect"):
        (clone / "downloaded" / "losses" / "archive").mkdir(parents=True, exist_ok=True)
        (clone / "downloaded" / "losses" / "archive" / "ann.zip").touch()
        assert said(command, "losses").count("\n") == 1
        assert "gradebook.db is no gradebook, or a broken one; " in said(command, "losses")


def test_the_teachers_commands(tmp_path: Path) -> None:
    """They end with scores, feedback and a CSV, and nothing else has to be known."""
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    hand_in(clone, "ann", solved=True)
    archive = clone / "downloaded" / "losses" / "archive"
    archive.mkdir(parents=True)
    with zipfile.ZipFile(archive / "Course-Losses-7.zip", "w") as file:
        for book in (clone / "assignments" / "losses").glob("*.ipynb"):
            file.write(book, f"bob_1234_assignsubmission_file_/{book.stem} (1).ipynb")
    found = commands()
    assert found[0] == "kata build"
    assert {"kata collect losses", "nbgrader autograde losses"} <= set(found)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for line in found:
        done = subprocess.run(
            line.split(), cwd=clone, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{line}: {done.stdout}{done.stderr}"
    rows = list(csv.DictReader((clone / "grades.csv").read_text().splitlines()))
    scores = {row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in rows}
    assert scores == {"ann": (20, 20), "bob": (0, 20)}
    assert sorted(path.parent.parent.name for path in clone.glob("feedback/*/losses/mse_by_hand.html")) == [
        "ann",
        "bob",
    ]
    # What was handed in under another name, and when, is said by the name of the student.
    hand_in(clone, "cy", solved=True)
    folder = clone / "submitted" / "cy" / "losses"
    (folder / "mse_by_hand.ipynb").rename(folder / "mse_by_hand (1).ipynb")
    (folder / "timestamp.txt").write_text("2027-01-31 12:00 CST")
    done = subprocess.run(
        [str(Path(sys.executable).with_name("kata")), "grade", "submitted/cy/losses/"],
        cwd=clone,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "1/1" in done.stdout
    assert "cy: losses/mse_by_hand: No mse_by_hand.ipynb was handed in (found: cross_entropy.ipynb, mse_by_hand (1).ipynb)" in done.stdout  # fmt: skip
    assert "cy: the time zone 'CST' in timestamp.txt is not known" in done.stdout
    assert not subprocess.run(["git", "status", "--short"], cwd=clone, capture_output=True, check=True).stdout
