"""`kata verify` refuses hidden checks that a program passes which computes nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT, Edit, swap

from autograder.authoring.build import build
from autograder.authoring.new import scaffold
from autograder.course import Course
from autograder.reading.author import Source

pytestmark = pytest.mark.slow

KATA = Path(sys.executable).parent / "kata"

HIDDEN = "test_double.py"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    """The template as an exercise of a course of its own: twice x."""
    course = Course(tmp_path)
    shutil.copy(ROOT / "nbgrader_config.py", course.root)
    scaffold(course, "losses/double")
    return Source.load(course.solutions / "losses" / "double")


def verify(source: Source, edit: Edit) -> str:
    """What `kata verify` prints of the exercise with another hidden grader."""
    path = source.folder / HIDDEN
    path.write_text(edit(path.read_text()))
    build(source.course)
    command = [str(KATA), "verify", source.id, "--course", str(source.course.root)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300).stdout


def test_the_template_lets_nobody_earn_without_computing(source: Source) -> None:
    """As it is written there is nothing to complain of."""
    assert "earns" not in verify(source, lambda text: text)


def test_a_hidden_check_that_repeats_a_public_probe(source: Source) -> None:
    """Whoever has pasted a table of public answers would have its points, and the public ones with it."""
    several = "rng.tensor(3, 4), rng.tensor(2).requires_grad_(), on_device(rng.tensor(5))"
    said = verify(source, swap(several, "torch.tensor([1.0, 2.0, 5.0])"))
    assert "knows the public answers by heart earns" in said
    assert "by test_other_numbers; ask for another input" in said


def test_a_hidden_check_that_passes_by_itself(source: Source) -> None:
    """An expression of the grader's that computes what it compares gives points for nothing."""
    itself = 'student.define("lambda f, x: [f(x), x * 2][1]")(student.double, inputs[0])'
    checked = "check(student.double.map([(x,) for x in inputs]), key.double.map([(x,) for x in inputs]))"
    said = verify(source, swap(checked, f"check({itself}, inputs[0] * 2, ignore=('memory',))"))
    assert "returns nothing earns" in said
    assert "let it need a right value" in said
