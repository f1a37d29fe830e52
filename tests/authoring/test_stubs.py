"""nbgrader's source notebook of an exercise: what is generated for its top."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from support import ROOT, SOLUTIONS

from autograder.authoring.new import scaffold
from autograder.authoring.stubs import source_notebook
from autograder.course import Course
from autograder.errors import ExerciseError
from autograder.reading.author import Source, load_all


def texts(source: Source) -> list[str]:
    """The markdown cells of the notebook that students get."""
    cells = nbformat.reads(source_notebook(source).decode(), as_version=4).cells
    return [cell.source for cell in cells if cell.cell_type == "markdown"]


def edited(tmp_path: Path, old: str, new: str) -> Source:
    """The exercise that `kata new` writes, with one text changed."""
    course = Course(tmp_path)
    shutil.copy(ROOT / "nbgrader_config.py", course.root)
    scaffold(course, "losses/double")
    path = course.solutions / "losses" / "double" / "double.py"
    assert path.read_text(encoding="utf-8").count(old) == 1
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return Source.load(path.parent)


def test_level_minutes_and_needs_stand_below_the_title() -> None:
    """In both languages, once each; what comes first is a link by its title."""
    shapes = Source.load(SOLUTIONS / "matrices" / "matrix_shapes")
    english, japanese, *rest = texts(shapes)
    first = "../matrices/matrix_product.ipynb"
    assert english.splitlines()[:3] == [
        "# What fits, and what comes out",
        "",
        f"Level 1 of 5 · about 15 minutes · first: [Rows times columns]({first})",
    ]
    assert (
        "# 何が合い、何ができるか\n\n"
        f"レベル 1 (5 段階中) · 約 15 分 · 先に解く問題: [行と列のかけ算]({first})\n" in japanese
    )
    assert not any("Level 1" in text or "レベル" in text for text in rest)


def test_every_exercise_says_what_it_costs() -> None:
    """Nothing of this is typed by hand, so it is true."""
    for source in load_all(SOLUTIONS):
        english, japanese, *_ = texts(source)
        assert f"about {source.header.minutes} minutes" in english
        assert f"約 {source.header.minutes} 分" in japanese
        assert f"Level {source.header.level} of 5" in english
        assert f"レベル {source.header.level} " in japanese


def test_without_needs_nothing_is_linked(tmp_path: Path) -> None:
    """The line then has level and minutes only."""
    assert "\n\nLevel 4 of 5 · about 15 minutes\n\n" in texts(edited(tmp_path, "# level: 1", "# level: 4"))[0]


@pytest.mark.parametrize(
    ("old", "new", "language"),
    [
        ("# # Double\n", "# Double\n", "English"),
        ("# # 新しい問題", "# 新しい問題", "Japanese"),
        ("# # 新しい問題", "# ### 新しい問題", "Japanese"),
    ],
)
def test_a_notebook_has_a_title(tmp_path: Path, old: str, new: str, language: str) -> None:
    """Without one in each language there is no place for that line: the file is named, and what to write."""
    with pytest.raises(ExerciseError, match=rf"double\.py: no {language} title; .*`# "):
        source_notebook(edited(tmp_path, old, new))
