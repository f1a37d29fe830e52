"""nbgrader's exchange, the whole round with the stock commands: a teacher and two students, each with a folder and a cache
of their own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")

from support import ROOT, SOLUTIONS, level_here

from autograder.authoring.stubs import source_notebook
from autograder.nbgrader_adapter.exchange import SECRET, read_secret
from autograder.reading.author import Source

pytestmark = pytest.mark.slow

UNIT, NAME = "losses", "mse_by_hand"


@dataclass(frozen=True)
class Account:
    """Somebody's login, home and working folder."""

    name: str
    home: Path
    exchange: Path

    def run(self, command: str) -> str:
        """One command of nbgrader's; what it said."""
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        env = {**os.environ, "PATH": path, "HOME": str(self.home), "JUPYTER_DATA_DIR": str(self.home / ".data")}
        words = [*command.split(), f"--Exchange.root={self.exchange}", "--CourseDirectory.course_id=kata"]
        done = subprocess.run(words, cwd=self.home, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{self.name}: {command}: {done.stderr}"
        return done.stderr


@pytest.fixture
def accounts(tmp_path: Path) -> dict[str, Account]:
    """A teacher with a clone of this repository, and students with empty folders."""
    exchange = tmp_path / "exchange"
    accounts = {name: Account(name, tmp_path / name, exchange) for name in ("teacher", "ann", "bob")}
    for account in accounts.values():
        account.home.mkdir()
    teacher = accounts["teacher"].home
    subprocess.run(["git", "clone", "-q", str(ROOT), str(teacher)], check=True)
    shutil.copytree(ROOT / "autograder", teacher / "autograder", dirs_exist_ok=True)  # as it is, not as committed
    shutil.copy(ROOT / "nbgrader_config.py", teacher)
    with (teacher / "nbgrader_config.py").open("a") as file:
        file.write(f"\nc.GradeInSandbox.isolation = {level_here()!r}\n")
    return accounts


def test_the_whole_round(accounts: dict[str, Account]) -> None:
    """Each student fetches the feedback on what they submitted, and nobody another's; who came otherwise stops nobody."""
    teacher, students = accounts["teacher"], [accounts["ann"], accounts["bob"]]
    subprocess.run([Path(sys.executable).with_name("kata"), "build"], cwd=teacher.home, check=True)
    teacher.run(f"nbgrader generate_assignment {UNIT}")
    teacher.run(f"nbgrader release_assignment {UNIT}")
    for student in students:
        student.run(f"nbgrader fetch_assignment {UNIT}")
    solved = students[0].home / UNIT / f"{NAME}.ipynb"
    solved.write_bytes(source_notebook(Source.load(SOLUTIONS / UNIT / NAME)))
    for student in students:
        student.run(f"nbgrader submit {UNIT} --student={student.name}")
    teacher.run(f"nbgrader collect {UNIT}")
    by_hand = teacher.home / "submitted" / "aaron" / UNIT  # before the others, wherever they are listed
    shutil.copytree(teacher.home / "assignments" / UNIT, by_hand)
    (by_hand / SECRET).write_text("../../../ann\n")
    teacher.run(f"nbgrader autograde {UNIT}")
    teacher.run(f"nbgrader generate_feedback {UNIT}")
    said = teacher.run(f"nbgrader release_feedback {UNIT}")
    assert "aaron" in said
    assert "was not handed in with nbgrader submit" in said
    pages = {}
    for student in students:
        student.run(f"nbgrader fetch_feedback {UNIT} --student={student.name}")
        found = list((student.home / UNIT / "feedback").glob(f"*/{NAME}.html"))
        assert len(found) == 1, student.name
        pages[student.name] = found[0].read_text(encoding="utf-8")
    assert "10.0 / 10.0" in pages["ann"]
    assert "0.0 / 10.0" in pages["bob"]
    released = list((accounts["ann"].exchange / "kata" / "feedback").iterdir())
    assert len(released) == 2 * len(list((teacher.home / "assignments" / UNIT).glob("*.ipynb")))


def test_a_secret_is_a_secret(tmp_path: Path) -> None:
    """What nbgrader makes up is kept as it is; a link, a folder, a long text or another one is none."""
    path = tmp_path / SECRET
    assert read_secret(tmp_path) == ""
    for text in ("0f" * 64, "x" * 64, "0f" * 1000, "", "../" * 20, "0f" * 64 + "\n"):
        path.write_text(text)
        assert read_secret(tmp_path) == (text if text == "0f" * 64 else "")
    path.unlink()
    (tmp_path / "other").write_text("0f" * 64)
    path.symlink_to("other")
    assert read_secret(tmp_path) == ""
