"""`nbgrader autograde` with the kit's adapter against stock nbgrader, the same class, in the same run.

The stock course has the same exercise (mean squared error) with equivalent checks as asserts in its grade cell, hidden
ones included, run by a kernel. Run: python benchmarks/nbgrader_speed.py [students] [runs]
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

ROOT = Path(__file__).parent.parent
UNIT, NAME = "losses", "mse_by_hand"
RIGHT = """\
def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    return ((pred - target) ** 2).mean()"""
STOCK_CHECKS = """\
torch.testing.assert_close(mse(torch.tensor([[0.0, 1, 2]]), torch.tensor([[1.0, -1, 0]])), torch.tensor(3.0))
p = torch.tensor([[0.0, 1, 2], [3, -1, 5]], requires_grad=True)
t = torch.tensor([[1.0, -1, 0], [1, 2, 2.5]])
loss = mse(p, t)
loss.backward()
torch.testing.assert_close(loss.detach(), torch.tensor(28.25 / 6))
torch.testing.assert_close(p.grad, 2 * (p - t).detach() / 6)
try:
    mse(torch.ones(6, 1), torch.ones(6))
except ValueError:
    pass
else:
    raise AssertionError
assert mse(torch.empty(0, 3), torch.empty(0, 3)).isnan()
### BEGIN HIDDEN TESTS
for shape in [(4,), (3, 2), (2, 3, 2, 2), (1,), (100, 100)]:
    a, b = torch.randn(shape), torch.randn(shape)
    torch.testing.assert_close(mse(a, b), torch.nn.functional.mse_loss(a, b))
### END HIDDEN TESTS"""


def nbgrader(course: Path, *arguments: str) -> float:
    """Run one nbgrader command; its seconds."""
    scripts = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"}
    started = time.perf_counter()
    command = [str(scripts / "nbgrader"), *arguments]
    subprocess.run(command, cwd=course, env=environment, check=True, capture_output=True)
    return time.perf_counter() - started


def kata_course(folder: Path) -> None:
    """A course with the kit's config."""
    choices = f'c.GradeInSandbox.solutions = "{ROOT / "solutions"}"\n'
    text = (ROOT / "nbgrader_config.py").read_text(encoding="utf-8") + choices
    (folder / "nbgrader_config.py").write_text(text, encoding="utf-8")
    source = folder / "build" / "source" / UNIT
    source.mkdir(parents=True)
    shutil.copy(ROOT / "build" / "source" / UNIT / f"{NAME}.ipynb", source)


def stock_course(folder: Path) -> None:
    """The equivalent course as nbgrader's manual would have it."""
    text = 'c = get_config()\nc.CourseDirectory.source_directory = "build/source"\n'
    text += 'c.CourseDirectory.release_directory = "assignments"\n'
    (folder / "nbgrader_config.py").write_text(text, encoding="utf-8")
    notebook = nbformat.read(ROOT / "build" / "source" / UNIT / f"{NAME}.ipynb", as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.source = STOCK_CHECKS
    source = folder / "build" / "source" / UNIT
    source.mkdir(parents=True)
    nbformat.write(notebook, source / f"{NAME}.ipynb")


def hand_in(course: Path, students: int) -> None:
    """Every student hands in a right solution."""
    notebook = nbformat.read(course / "assignments" / UNIT / f"{NAME}.ipynb", as_version=4)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source = RIGHT
    for number in range(students):
        folder = course / "submitted" / f"s{number:03}" / UNIT
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / f"{NAME}.ipynb")


def main() -> None:
    """Alternate the two courses, so that both meet the same noise."""
    students = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    subprocess.run([str(Path(sys.executable).parent / "kata"), "build"], cwd=ROOT, check=True, capture_output=True)
    with tempfile.TemporaryDirectory() as folder:
        courses = {"kata": Path(folder, "kata"), "stock": Path(folder, "stock")}
        for name, course in courses.items():
            course.mkdir()
            (kata_course if name == "kata" else stock_course)(course)
            nbgrader(course, "generate_assignment", UNIT, "--force")
            hand_in(course, students)
        grade = ("autograde", UNIT, "--force")
        pairs = [
            (nbgrader(courses["kata"], *grade, "--GradeInSandbox.fresh=True"), nbgrader(courses["stock"], *grade))
            for _ in range(runs)
        ]
        again = statistics.median(nbgrader(courses["kata"], *grade) for _ in range(runs))
    ours, stock = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(b / a for a, b in pairs)
    print(f"nbgrader autograde of {students} students: kata {ours:.1f} s, stock {stock:.1f} s, ratio {ratio:.1f}")
    print(f"the same again, nothing changed: kata {again:.1f} s, ratio {stock / again:.1f}")


if __name__ == "__main__":
    main()
