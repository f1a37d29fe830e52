"""Takes the pictures in the README anew, beside this file: `python docs/take_pictures.py`, where the tests run.

It needs what tests/commands/test_browser.py needs: JupyterLab, nbgrader, Playwright and a Chromium on PATH.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Locator, sync_playwright

from autograder.authoring.stubs import source_notebook
from autograder.nbgrader_adapter.classroom import Classroom
from autograder.reading.author import Source

DOCS = Path(__file__).parent
ROOT = DOCS.parent
sys.path.insert(0, str(ROOT / "tests"))

from lab import CHROMIUM_ARGS, Lab, Notebook  # noqa: E402 - tests/ is no package

UNIT, NAME, PART = "losses", "mse_by_hand", "mse"
LAB_SIZE = {"width": 860, "height": 1800}
PAGE_SIZE = {"width": 1000, "height": 1400}
MARGIN = 2
ANSWER = """\
def mse(pred: Tensor, target: Tensor) -> Tensor:
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} and {tuple(target.shape)}")
    return ((pred - target) ** 2).sum()
"""
"""The sum without a mean: a wrong answer with a name."""


def main() -> None:
    """Take both pictures."""
    os.environ["KATA_LANG"] = "en"
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGS)
        check_cell(browser, Path(folder) / "lab")
        feedback(browser, Path(folder) / "course")
        browser.close()


def check_cell(browser: Browser, root: Path) -> None:
    """A wrong answer and its check in JupyterLab."""
    root.mkdir()
    lab = Lab(root)
    try:
        notebook = Notebook(browser.new_page(viewport=LAB_SIZE, device_scale_factor=2), lab, f"{UNIT}/{NAME}")
        notebook.page.keyboard.press("ControlOrMeta+b")  # hides the list of files
        notebook.write(f"def {PART}", ANSWER.rstrip())
        notebook.run_all()
        notebook.cell("import torch").locator(".cm-content").click()  # away from the cells in the picture
        picture("check-cell.png", notebook.cell(f"def {PART}"), notebook.check)
    finally:
        lab.stop()
        lab.join()


def feedback(browser: Browser, root: Path) -> None:
    """The page that a student gets back from the teacher."""
    source = root / "build" / "source" / UNIT / f"{NAME}.ipynb"
    source.parent.mkdir(parents=True)
    source.write_bytes(source_notebook(Source.load(ROOT / "solutions" / UNIT / NAME)))
    shutil.copy(ROOT / "nbgrader_config.py", root)
    course = Classroom(root, solutions=str(ROOT / "solutions"), lang="en")
    course.generate(UNIT)
    notebook = json.loads((root / "assignments" / UNIT / source.name).read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"]["nbgrader"]["grade_id"] == PART:
            cell["source"] = ANSWER
    handed_in = root / "submitted" / "s01" / UNIT / source.name
    handed_in.parent.mkdir(parents=True)
    handed_in.write_text(json.dumps(notebook), encoding="utf-8")
    course.autograde(UNIT)
    page = browser.new_page(viewport=PAGE_SIZE, device_scale_factor=2)
    page.route("http*://**", lambda route: route.abort())  # nbgrader's page asks a far server for MathJax
    page.goto((course.feedback(UNIT) / "s01" / UNIT / f"{NAME}.html").as_uri())
    picture("feedback.png", page.locator(".nbgrader_cell").first, page.locator(".cell").last)


def picture(name: str, first: Locator, last: Locator) -> None:
    """Save what reaches from one element to another."""
    start, end = first.bounding_box(), last.bounding_box()
    assert start is not None and end is not None
    left, top = start["x"] - MARGIN, start["y"] - MARGIN
    width, height = start["width"] + 2 * MARGIN, end["y"] + end["height"] + MARGIN - top
    clip = {"x": max(left, 0), "y": top, "width": width, "height": height}
    first.page.screenshot(path=DOCS / name, clip=clip, full_page=True)


if __name__ == "__main__":
    main()
