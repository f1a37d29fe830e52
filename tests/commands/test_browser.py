"""The check cell as a learner meets it: a real JupyterLab in a real Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("playwright", reason="browser: playwright is not installed (pip install playwright)")
pytest.importorskip("jupyterlab", reason="browser: jupyterlab is not installed (pip install 'torch-kata[lab]')")

from lab import CHROMIUM_ARGS, PAGE_SECONDS, Lab, Notebook
from playwright.sync_api import Browser, expect, sync_playwright
from support import MSE

pytestmark = pytest.mark.slow

STUB = "def mse"
RIGHT = (
    "def mse(pred: Tensor, target: Tensor) -> Tensor:\n"
    "    if pred.shape != target.shape:\n"
    "        raise ValueError(f'{tuple(pred.shape)} and {tuple(target.shape)} differ')\n"
    "    return ((pred - target) ** 2).mean()"
)
WRONG = RIGHT.replace(".mean()", ".sum()")
PICTURED = "calculus/regression_slope"
MARKUP = "<script>window.rendered = 1</script><img src=x onerror='window.rendered = 1'><b>bold</b> $x^2$"

RENDERED_BY_US = {"div", "span", "code"}
"""The only elements a verdict is made of."""


@pytest.fixture(scope="module")
def labs(needs_chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Lab]]:
    """One JupyterLab for each language, with KATA_LANG in its environment."""
    labs: dict[str, Lab] = {}
    try:
        for lang in ("en", "ja"):
            labs[lang] = Lab(tmp_path_factory.mktemp(f"lab-{lang}"), KATA_LANG=lang)
        yield labs
    finally:
        for lab in labs.values():
            lab.stop()
        for lab in labs.values():
            lab.join()


@pytest.fixture(scope="module")
def browser(needs_chromium: str, labs: dict[str, Lab]) -> Iterator[Browser]:
    """A headless Chromium; it starts while the servers do."""
    expect.set_options(timeout=PAGE_SECONDS * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs_chromium, args=CHROMIUM_ARGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def notebook(browser: Browser, labs: dict[str, Lab]) -> Notebook:
    """One exercise, open; its kernel and grading service stay warm from test to test."""
    return Notebook(browser.new_page(), labs["en"], MSE)


def error(notebook: Notebook) -> Any:
    """What JupyterLab shows in red under the check cell."""
    return notebook.output.locator("[data-mime-type='application/vnd.jupyter.stderr'], [data-mime-type*=error]")


def elements(output: Any) -> set[str]:
    """The names of the HTML elements inside a verdict."""
    return set(output.locator("[lang]").evaluate("v => [...v.querySelectorAll('*')].map(e => e.localName)"))


def test_an_untouched_exercise_says_where_to_begin(notebook: Notebook) -> None:
    """The check cell of a fresh notebook says that nothing is begun, and how to begin."""
    notebook.run_check()
    expect(notebook.output).to_contain_text("not attempted")
    expect(notebook.output).to_contain_text("replace raise NotImplementedError() in its cell")
    expect(error(notebook)).to_have_text("mse: see above")


def test_a_wrong_answer_is_named_and_the_right_one_passes(notebook: Notebook) -> None:
    """The mistake by name, one line of error without a traceback; after the correction the public checks pass."""
    notebook.write(STUB, WRONG)
    notebook.run_all()
    expect(notebook.output).to_contain_text("Looks like the sum; it was never divided.")
    expect(notebook.output).to_contain_text("of 4 public points")
    expect(error(notebook)).to_have_text("mse: see above")
    expect(notebook.output).not_to_contain_text("Traceback")
    expect(notebook.output).not_to_contain_text("autograder")
    notebook.write(STUB, RIGHT)
    notebook.run_all()
    expect(notebook.output).to_contain_text("all 9 public checks passed")
    expect(error(notebook)).to_have_count(0)


@pytest.mark.parametrize("does", ["return", "raise ValueError"])
def test_what_a_student_wrote_is_shown_and_never_rendered(notebook: Notebook, does: str) -> None:
    """Markup, scripts and formulas in a returned value or an exception stay text in the page."""
    notebook.write(STUB, f"def mse(pred, target):\n    {does}({MARKUP!r})")
    notebook.run_all()
    expect(notebook.output).to_contain_text(MARKUP)
    assert elements(notebook.output) <= RENDERED_BY_US
    assert notebook.page.evaluate("window.rendered") is None


def test_the_verdict_speaks_japanese(browser: Browser, labs: dict[str, Lab]) -> None:
    """With KATA_LANG=ja in the server's environment the verdict and its error are Japanese."""
    notebook = Notebook(browser.new_page(), labs["ja"], MSE)
    notebook.write(STUB, WRONG)
    notebook.run_all()
    expect(notebook.output.locator("[lang=ja]")).to_contain_text("合計のようです。割り算がありません。")
    expect(error(notebook)).to_have_text("mse: 上のメッセージを見てください")


def test_the_prompts_picture_is_seen(browser: Browser, labs: dict[str, Lab]) -> None:
    """In the English text, and in the Japanese one when it is unfolded."""
    page = Notebook(browser.new_page(), labs["en"], PICTURED).page
    for details in page.locator("summary", has_text="日本語").all():
        details.click()
    for words in ("Left: two points", "左: 2 つの点"):
        picture = page.get_by_alt_text(words)
        expect(picture).to_be_visible()
        assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 400


def test_run_all_goes_on_behind_a_part_that_is_not_right_yet(browser: Browser, labs: dict[str, Lab]) -> None:
    """The last check cell of an untouched exercise has its verdict, though each before it has shown an error."""
    several = Notebook(browser.new_page(), labs["en"], "matrices/identity")
    several.run_all()
    expect(several.output).to_contain_text("not attempted")


def test_nbgraders_validate_button_tells_what_is_wrong(notebook: Notebook) -> None:
    """Validate runs the notebook itself: a wrong one fails with the verdict in its report, student's markup as text."""
    pytest.importorskip("nbgrader", reason="nbgrader is not installed: pip install 'torch-kata[teach]'")
    notebook.write(STUB, f"def mse(pred, target):\n    raise ValueError({MARKUP!r})")
    report = notebook.validate()
    expect(report).to_contain_text("The following cell failed")
    expect(report).to_contain_text(MARKUP)
    assert notebook.page.evaluate("window.rendered") is None
