"""The picture of a prompt: it travels inside the notebook, is what its script draws, and can be read on any page."""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
from support import ROOT, SOLUTIONS

from autograder.authoring.new import scaffold
from autograder.authoring.pictures import MOST_BYTES
from autograder.authoring.stubs import source_notebook
from autograder.course import Course
from autograder.errors import ExerciseError
from autograder.nbgrader_adapter.release import release_bytes
from autograder.reading.author import Source

SCRIPTS = sorted(SOLUTIONS.glob("*/*/picture.py"))

ENGLISH, JAPANESE = "![a line](picture.png)", "![線](picture.png)"

DRAW = """\
from autograder.authoring.pictures import BLUE, picture

with picture(__file__, 2, 1) as axes:
    axes.plot([0, 1], [0, 1], color=BLUE)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The exercise that `kata new` writes, with a picture of its own in both languages."""
    course = Course(tmp_path)
    shutil.copy(ROOT / "nbgrader_config.py", course.root)
    scaffold(course, "losses/double")
    folder = course.solutions / "losses" / "double"
    for before, shown in (("# Say what it is about", ENGLISH), ("# 何についての問題か", JAPANESE)):
        change(folder, before, f"# {shown}\n#\n{before}")
    (folder / "picture.py").write_text(DRAW)
    subprocess.run([sys.executable, folder / "picture.py"], check=True)
    return folder


def change(folder: Path, old: str, new: str) -> None:
    """Change one text of an exercise's notebook."""
    path = folder / f"{folder.name}.py"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_it_travels_in_the_notebook(folder: Path) -> None:
    """In each language's cell, also of the released notebook; nothing else is attached to anything."""
    data = {"image/png": base64.b64encode((folder / "picture.png").read_bytes()).decode()}
    source = source_notebook(Source.load(folder))
    for notebook in (source, release_bytes(source)):
        cells = nbformat.reads(notebook.decode(), as_version=4).cells
        attached = [cell for cell in cells if "attachments" in cell]
        assert [cell.attachments for cell in attached] == [{"picture.png": data}] * 2
        assert "![a line](attachment:picture.png)" in attached[0].source
        assert "![線](attachment:picture.png)" in attached[1].source


def missing(folder: Path) -> None:
    """There is no such file."""
    (folder / "picture.png").unlink()


def no_picture(folder: Path) -> None:
    """A file that only has the name of one."""
    (folder / "picture.png").write_text("<svg/>")


def too_large(folder: Path) -> None:
    """More than a notebook should carry."""
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n" + bytes(MOST_BYTES))


def unsaid(folder: Path) -> None:
    """Nothing for those who cannot see it."""
    change(folder, ENGLISH, "![ ](picture.png)")


def linked(folder: Path) -> None:
    """A link to a file that students do not have."""
    change(folder, ENGLISH, "[a line](picture.png)")


def english_only(folder: Path) -> None:
    """Japanese readers would miss it."""
    change(folder, JAPANESE, "線")


def nowhere(folder: Path) -> None:
    """Nobody sees it."""
    change(folder, ENGLISH, "a line")
    change(folder, JAPANESE, "線")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (missing, r"picture\.png is missing; draw it in picture\.py"),
        (no_picture, r"picture\.png is no PNG; draw it in picture\.py"),
        (too_large, rf"picture\.png has \d+ bytes of {MOST_BYTES}; make it smaller"),
        (unsaid, r"double\.py:\d+: picture\.png is not shown; write !\["),
        (linked, r"double\.py:\d+: picture\.png is not shown; write !\["),
        (english_only, r"picture\.png is not shown in both languages; write !\["),
        (nowhere, r"picture\.png is not shown in both languages; write !\["),
    ],
)
def test_what_nobody_would_see_is_refused(folder: Path, spoil: Any, said: str) -> None:
    """With the file, the line where there is one, and the cure."""
    spoil(folder)
    with pytest.raises(ExerciseError, match=said):
        source_notebook(Source.load(folder))


def drawn(path: Path) -> np.ndarray:
    """A picture's pixels: rows, columns, and from 0 to 1 red, green, blue and how opaque."""
    image = pytest.importorskip("matplotlib.image", reason="pictures: matplotlib is not installed")
    return np.array(image.imread(path), dtype=float)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.parent.name)
def test_it_is_what_its_script_draws(tmp_path: Path, script: Path) -> None:
    """A picture that was not drawn anew is out of date."""
    for file in script.parent.glob("*.py"):  # it may draw what the reference computes
        shutil.copy(file, tmp_path)
    copy = tmp_path / script.name
    subprocess.run([sys.executable, copy], check=True)
    fresh, kept = drawn(copy.with_suffix(".png")), drawn(script.with_suffix(".png"))
    assert fresh.shape == kept.shape
    assert np.abs(fresh - kept).mean() < 0.002  # another system may smooth an edge otherwise


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.parent.name)
def test_it_can_be_read_on_light_and_dark_pages(script: Path) -> None:
    """Its ground is transparent, and its colours stand out by 3 to 1 and more from white and from JupyterLab's black."""
    pixels = drawn(script.with_suffix(".png"))
    assert (pixels[..., 3] == 0).mean() > 0.5
    solid = pixels[pixels[..., 3] == 1][:, :3]
    for page in (1.0, 17 / 255):
        lights = luminance(solid), luminance(np.full(3, page))
        high, low = np.maximum(*lights), np.minimum(*lights)
        assert ((high + 0.05) / (low + 0.05)).min() >= 3


def luminance(colour: np.ndarray) -> np.ndarray:
    """How bright a colour is, by WCAG 2."""
    linear = np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)
    bright: np.ndarray = linear @ np.array([0.2126, 0.7152, 0.0722])
    return bright


def test_some_exercises_have_one() -> None:
    """The two tests above look at something."""
    assert SCRIPTS
