"""`kata collect` and `nbgrader zip_collect`, typed as the README writes them, in a clone with a roster."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")

from support import ROOT

from autograder.nbgrader_adapter import collecting
from autograder.nbgrader_adapter.classroom import Classroom

pytestmark = pytest.mark.slow

BOOK = ROOT / "assignments" / "losses" / "mse_by_hand.ipynb"
OTHER = BOOK.with_name("cross_entropy.ipynb")


def run(course: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """One command in the course's folder, the environment's scripts in front."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "KATA_LANG": "en", "COLUMNS": "160"}
    return subprocess.run(words, cwd=course, env=env, capture_output=True, text=True, check=False)


def tree(course: Path) -> dict[str, bytes]:
    """What is in submitted/, by path."""
    found = (course / "submitted").rglob("*")
    return {path.relative_to(course / "submitted").as_posix(): path.read_bytes() for path in found if path.is_file()}


def zipped(path: Path, **members: bytes) -> None:
    """A zip file; `_` in a name stands for what no argument can be called."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A clone of this repository, with Moodle's zip of a class where it belongs."""
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    shutil.copytree(ROOT / "autograder", clone / "autograder", dirs_exist_ok=True)  # as it is, not as committed
    ann, bob, cy = (f"{name}_1{number}_assignsubmission_file_" for number, name in enumerate(["Ann Lee", "bob", "cy"]))
    members = {
        f"{ann}/mse_by_hand (1).ipynb": BOOK.read_bytes(),
        f"{ann}/cross_entropy.ipynb": OTHER.read_bytes(),
        f"{bob}/mse_by_hand.ipynb": b"{1}",
        f"{bob}/old/mse_by_hand.ipynb": b"{2}",
        f"{cy}/answers.rar": b"Rar!",
    }
    zipped(clone / "downloaded" / "losses" / "archive" / "Course-HW 1-77.zip", **members)
    return clone


WANTED = {
    "s01/losses/mse_by_hand.ipynb": BOOK.read_bytes(),
    "s01/losses/cross_entropy.ipynb": OTHER.read_bytes(),
    "bob/losses/mse_by_hand.ipynb": b"{1}",
}


def enrol(course: Path) -> None:
    """Put two students on the roster, as the README says."""
    (course / "students.csv").write_text("id,first_name,last_name,email,lms_user_id\ns01,Ann,Lee,,\ndan,,,,\n")
    done = run(course, "nbgrader", "db", "student", "import", "students.csv")
    assert done.returncode == 0, done.stderr


def test_kata_collect(course: Path) -> None:
    """A class's zip becomes submissions by the roster; the table says what was taken, called otherwise and left out."""
    enrol(course)
    done = run(course, "kata", "collect", "losses")
    assert done.returncode == 1, done  # cy's work is not there
    assert tree(course) == WANTED
    assert list((course / "submitted").glob(".*")) == []
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert any(line.startswith("bob: there is more than one mse_by_hand: ") for line in lines)
    assert any(
        line.startswith("cy: left out: ") and "answers.rar (an archive that cannot be read; " in line for line in lines
    )
    assert any(line.startswith("s01 ") and "mse_by_hand (1).ipynb → mse_by_hand" in line for line in lines)
    assert "on the roster, and nothing was handed in: dan" in lines
    assert lines[-1].startswith("taken into ")
    assert ": notebooks 3, students 2; next: kata grade " in lines[-1]
    assert lines[-1].endswith("; next: kata grade losses")

    # Again: the same. What was changed since is kept, unless it is said that it is not.
    (course / "submitted/bob/losses/mse_by_hand.ipynb").write_bytes(b"{mine}")
    done = run(course, "kata", "collect", "losses", "--lang", "ja")
    assert done.returncode == 1
    assert "bob: 取り込みませんでした: mse_by_hand。すでに" in done.stdout
    assert tree(course) == {**WANTED, "bob/losses/mse_by_hand.ipynb": b"{mine}"}
    assert run(course, "kata", "collect", "losses", "--force").returncode == 1
    assert tree(course) == WANTED


def test_kata_collect_from_elsewhere(course: Path, tmp_path: Path) -> None:
    """Archives and folders can lie anywhere; a folder of one student's is one student's."""
    (tmp_path / "inbox" / "eve").mkdir(parents=True)
    shutil.copy(BOOK, tmp_path / "inbox" / "eve")
    zipped(tmp_path / "fay.zip", **{"mse_by_hand.ipynb": BOOK.read_bytes()})
    places = [str(tmp_path / "inbox" / "eve"), str(tmp_path / "fay.zip")]
    done = run(course, "kata", "collect", "losses/", "--from", *places)
    assert done.returncode == 0, done
    assert tree(course) == {f"{who}/losses/mse_by_hand.ipynb": BOOK.read_bytes() for who in ("eve", "fay")}


def test_nothing_to_collect(course: Path, tmp_path: Path) -> None:
    """A place that is not there, one that is empty and one without a student's work are a sentence and a failure."""
    for words, says in (
        (["tensors"], f"there is nothing at {course}/downloaded/tensors/archive; put there what was handed in"),
        (["losses", "--from", str(tmp_path / "gone")], f"there is nothing at {tmp_path}/gone;"),
        (["losses", "--from", str(BOOK)], "no student's work was found in "),
        (["loses"], "there is no unit 'loses'; there are "),
    ):
        done = run(course, "kata", "collect", *words)
        assert done.returncode == 2, done
        assert says in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert tree(course) == {}


def test_zip_collect(course: Path) -> None:
    """nbgrader's own command takes the same from the same, and logs a line for what it leaves out."""
    enrol(course)
    done = run(course, "nbgrader", "zip_collect", "losses")
    assert done.returncode == 0, done.stderr
    assert tree(course) == WANTED
    assert "cy: left out: " in done.stderr


def test_zip_collect_by_a_pattern_of_the_teachers_own(course: Path) -> None:
    """nbgrader's documented way: a pattern reads student, time and notebook from the names as they were downloaded."""
    shutil.rmtree(course / "downloaded")
    archive = course / "downloaded" / "losses" / "archive"
    name = "HW_{}_attempt_2026-01-30-15-30-10_mse_by_hand.ipynb"
    zipped(archive / "notebooks.zip", **{name.format("ann"): b"{1}", "../" + name.format("bob"): b"{2}"})
    (archive / name.format("cy")).write_bytes(b"{3}")
    with (course / "nbgrader_config.py").open("a") as file:
        file.write(
            "c.FileNameCollectorPlugin.named_regexp = "
            r'r".*HW_(?P<student_id>\w+)_attempt_(?P<timestamp>[0-9-]+)_(?P<file_id>.+)"'
        )
    done = run(course, "nbgrader", "zip_collect", "losses")
    assert done.returncode == 0, done.stderr
    books = {path: content for path, content in tree(course).items() if path.endswith(".ipynb")}
    assert books == {f"{who}/losses/mse_by_hand.ipynb": b"{%d}" % n for n, who in enumerate(("ann", "bob", "cy"), 1)}


def test_a_collection_that_is_cut_off(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It leaves whole submissions only; the next one completes them, and removes what lay between."""
    classroom = Classroom(course)
    real, written = Path.write_bytes, []

    def until_the_power_is_cut(path: Path, content: bytes) -> int:
        if collecting.STAGE in str(path):
            written.append(path)
            if len(written) == 3:  # the second of s01's, or of Ann Lee's
                raise KeyboardInterrupt
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", until_the_power_is_cut)
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)  # nor is anything tidied up
    with pytest.raises(KeyboardInterrupt):
        classroom.collect("losses")
    whole = {path: content for path, content in tree(course).items() if not path.startswith(".")}
    assert whole == {"Ann Lee/losses/mse_by_hand.ipynb": BOOK.read_bytes(), "Ann Lee/losses/cross_entropy.ipynb": OTHER.read_bytes()}  # fmt: skip
    monkeypatch.undo()
    [stage] = (course / "submitted").glob(".*")
    os.utime(stage, (time.time() - 2 * collecting.STALE,) * 2)
    classroom.collect("losses")
    assert sorted(path.name for path in (course / "submitted").iterdir()) == ["Ann Lee", "bob"]


def test_one_that_cannot_be_written(course: Path) -> None:
    """A file where a student's folder would be, or a name that is too long: a line about them, and the others get theirs."""
    (course / "submitted").mkdir()
    (course / "submitted" / "bob").touch()
    books = {"Ann": "mse_by_hand", "bob": "cross_entropy", "cy": "mse_by_hand", "長" * 90: "mse_by_hand"}
    members = {f"{who}_1_assignsubmission_file_/{book}.ipynb": b"{}" for who, book in books.items()}
    zipped(course / "downloaded/losses/archive/Course-HW 1-77.zip", **members)
    done = run(course, "kata", "collect", "losses")
    assert done.returncode == 1, done
    assert set(tree(course)) == {"bob", "Ann/losses/mse_by_hand.ipynb", "cy/losses/mse_by_hand.ipynb"}
    assert "bob: left out: all of it: it cannot be written into submitted/ (File exists)" in done.stdout
    assert "(File name too long)" in done.stdout
    shutil.rmtree(course / "submitted")
    done = run(course, "nbgrader", "zip_collect", "losses")
    assert done.returncode == 0, done.stderr
    assert {path.split("/")[0] for path in tree(course)} == {"Ann", "bob", "cy"}
    assert "(File name too long)" in done.stderr


def test_a_students_folder_that_is_a_link(course: Path) -> None:
    """Nothing is written to where it points."""
    (course / "submitted" / "victim" / "losses").mkdir(parents=True)
    (course / "submitted" / "bob").symlink_to("victim")
    done = run(course, "kata", "collect", "losses")
    assert done.returncode == 1
    assert "it is a link" in done.stdout
    assert not [path for path in tree(course) if path.startswith("victim")]
