"""Ids as people have them, in a course whose folder has brackets in its name: own folder, own row, at every door."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")

from support import ROOT, SOLUTIONS, level_here

from autograder.authoring.stubs import source_notebook
from autograder.nbgrader_adapter.folders import found
from autograder.reading.author import Source

pytestmark = pytest.mark.slow

UNIT, NAME = "losses", "mse_by_hand"

IDS = [
    "o'brien",
    "lee, ann",
    "x[1]",
    "Cy [b]",
    "007",
    "a b",
    "山田 花子",
    "😀",
    unicodedata.normalize("NFD", "rené"),
    "[1]",
]
"""Those with a slash can be no folder."""


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which they all have handed in the right answer, each in an archive called like themselves."""
    course = tmp_path_factory.mktemp("ids") / "course [2026] a,b"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(course)], check=True)
    shutil.copytree(ROOT / "autograder", course / "autograder", dirs_exist_ok=True)  # as it is, not as committed
    shutil.copy(ROOT / "nbgrader_config.py", course)
    with (course / "nbgrader_config.py").open("a") as file:
        file.write(f"\nc.GradeInSandbox.isolation = {level_here()!r}\n")
    (course / "course.yaml").write_text(f"units:\n  {UNIT}:\n    exercises: [{NAME}]\n")
    archive = course / "downloaded" / UNIT / "archive"
    archive.mkdir(parents=True)
    for student in IDS:
        with zipfile.ZipFile(archive / f"{student}.zip", "w") as file:
            file.writestr(f"{NAME}.ipynb", source_notebook(Source.load(SOLUTIONS / UNIT / NAME)))
    for command in (["kata", "build"], ["kata", "collect", UNIT], ["nbgrader", "generate_assignment", UNIT]):
        run(course, *command)
    return course


def run(course: Path, *words: str) -> str:
    """What a command that must succeed printed."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "KATA_LANG": "en", "COLUMNS": "160", "PYTHONUTF8": "1"}
    done = subprocess.run(words, cwd=course, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout


def rows(course: Path) -> dict[str, str]:
    """The scores in the exported table."""
    run(course, "nbgrader", "export")
    with (course / "grades.csv").open(newline="", encoding="utf-8") as file:
        return {row["student_id"]: row["score"] for row in csv.DictReader(file)}


def test_at_every_door(course: Path) -> None:
    """Collected, graded by both commands, fed back and exported, each under the id that they have."""
    assert sorted(path.name for path in (course / "submitted").iterdir()) == sorted(IDS)
    table = run(course, "kata", "grade", UNIT)
    for student in IDS:
        assert any(line.startswith(f"{student} ") and " 10 " in line for line in table.splitlines()), table
    assert rows(course) == dict.fromkeys(IDS, "10.0")
    run(course, "nbgrader", "generate_feedback", UNIT)
    pages = sorted(path.parent.parent.name for path in course.glob(f"feedback/*/{UNIT}/{NAME}.html"))
    assert pages == sorted(IDS)

    (course / "gradebook.db").unlink()
    shutil.rmtree(course / "autograded")
    run(course, "nbgrader", "generate_assignment", UNIT)
    run(course, "nbgrader", "autograde", UNIT)
    assert rows(course) == dict.fromkeys(IDS, "10.0")
    only = run(course, "kata", "grade", UNIT, "--student", "x[1]")
    assert "x[1]" in only
    assert "007" not in only


def test_brackets_are_names_where_something_is_called_so(tmp_path: Path) -> None:
    """Elsewhere they are a pattern, as for everybody who types one; an asterisk always is."""
    for name in ("a[1]/x", "a1/x", "b/*/x", "b/c/x"):
        (tmp_path / name).mkdir(parents=True)

    def names(pattern: str) -> list[str]:
        return sorted(str(Path(path).relative_to(tmp_path)) for path in found(f"{tmp_path}/{pattern}"))

    assert names("a[1]/x") == ["a[1]/x"]
    assert names("a[1]/*") == ["a[1]/x"]
    assert names("a[0-9]/x") == ["a1/x"]
    assert names("b/*/x") == ["b/*/x", "b/c/x"]
    assert names("none[1]/x") == []
    assert found(f"{tmp_path}/./a[1]/x") == [f"{tmp_path}/./a[1]/x"]  # as it was written, which nbgrader looks at
