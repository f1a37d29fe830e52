"""The check cell in a real kernel: same verdict as the terminal, HTML and text, an error that Validate sees."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from support import COURSE, MSE, SETUP

from autograder.commands.needed import needed_cells
from autograder.submission import Cell

pytestmark = pytest.mark.slow

CHECK = 'from autograder import check\n\ncheck("losses/mse_by_hand", "mse")'
RIGHT = (
    "def mse(pred, target):\n"
    "    if pred.shape != target.shape:\n"
    "        raise ValueError(f'{tuple(pred.shape)} {tuple(target.shape)}')\n"
    "    return ((pred - target) ** 2).mean()"
)
WRONG = RIGHT.replace(".mean()", ".sum()")

Run = Callable[..., list[Any]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run cells in a fresh kernel; the outputs of each."""

    def run(*sources: str, **environment: str) -> list[Any]:
        cells = [nbformat.v4.new_code_cell(source) for source in sources]
        notebook = nbformat.v4.new_notebook(cells=cells)
        client = NotebookClient(notebook, timeout=120, kernel_name="python3", allow_errors=True)
        client.execute(env={**os.environ, "KATA_LANG": "en", **environment}, cwd=str(tmp_path))
        return [cell.outputs for cell in notebook.cells]

    return run


def shown(outputs: list[Any], kind: str) -> str:
    """What a cell displayed, as one MIME type."""
    return "".join(output["data"].get(kind, "") for output in outputs if output["output_type"] == "display_data")


def errors(outputs: list[Any]) -> list[str]:
    """The names of the exceptions a cell ended in."""
    return [output["ename"] for output in outputs if output["output_type"] == "error"]


def test_right_wrong_and_untouched(run: Run) -> None:
    """A right part passes quietly; wrong and missing ones are shown as HTML and text and raise."""
    outputs = run(SETUP, CHECK, WRONG, CHECK, RIGHT, CHECK)
    untouched, wrong, right = outputs[1], outputs[3], outputs[5]
    assert errors(untouched) == ["CheckFailed"]
    assert "not attempted" in shown(untouched, "text/plain")
    assert errors(wrong) == ["CheckFailed"]
    assert "Looks like the sum" in shown(wrong, "text/plain")
    assert "Looks like the sum" in shown(wrong, "text/html")
    assert errors(right) == []
    assert "public checks passed" in shown(right, "text/plain")


def test_a_name_that_looks_the_same_is_no_answer_and_not_nothing(run: Run) -> None:
    """It is asked whether that is it, instead of how to begin."""
    said = shown(run(SETUP, "slopes = 3", RIGHT.replace("def mse", "def MSE"), CHECK)[3], "text/plain")
    assert "`mse` is not written yet, but there is `MSE`. Is that it?" in said
    assert "Not begun" not in said


def test_the_error_shows_no_traceback(run: Run) -> None:
    """CheckFailed is one line in the notebook, not a traceback of ours."""
    error = next(output for output in run(SETUP, WRONG, CHECK)[2] if output["output_type"] == "error")
    assert error["traceback"] == ["mse: see above"]


def test_the_first_check_says_what_is_being_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At once, in the notebook's language; the line is gone when the verdict is there, and does not come again."""
    cells = [nbformat.v4.new_code_cell(source) for source in (SETUP, RIGHT, CHECK, CHECK)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    said: list[tuple[int, str]] = []
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", allow_errors=True)
    process = client.process_message

    def listen(message: Any, cell: Any, index: int) -> Any:
        if message["msg_type"] in ("display_data", "update_display_data"):
            said.append((index, message["content"]["data"].get("text/plain", "")))
        return process(message, cell, index)

    monkeypatch.setattr(client, "process_message", listen)
    client.execute(env={**os.environ, "KATA_LANG": "en"}, cwd=str(tmp_path))
    texts = [text for index, text in said if index == 2]
    assert texts[0].startswith("Starting a Python for the checks")
    assert "public checks passed" in texts[1]
    assert [index for index, _ in said].count(3) == 1
    assert "Starting" not in shown(notebook.cells[2].outputs, "text/plain")


def test_hints_come_after_a_check(run: Run) -> None:
    """One more at each call, the last one again, or the one that is asked for; they start anew with another part."""
    other = CHECK.replace("losses/mse_by_hand", "matrices/matrix_addition").replace("mse", "add")
    outputs = run("from autograder import check\ncheck.hint()", CHECK, *["check.hint()"] * 4, "check.hint(1)", "check.hint(0)", "check.hint(9)", other, "check.hint()")  # fmt: skip
    assert errors(outputs[0]) == ["CheckFailed"]
    assert "Which part do you want a hint for?" in outputs[0][0]["traceback"][0]
    shown_hints = [shown(cell, "text/plain").split(":")[0] for cell in outputs[2:9]]
    assert shown_hints == [f"mse · hint {step} of 3" for step in (1, 2, 3, 3, 1, 2, 3)]
    assert "hint 2 of 3" in shown(outputs[3], "text/html")
    assert shown(outputs[10], "text/plain").startswith("add · hint 1 of 3")


def test_a_line_in_the_notebook_chooses_the_language(run: Run) -> None:
    """For verdicts, hints and errors from then on; a language there is not is refused in one line."""
    outputs = run("from autograder import check\ncheck.lang('ja')", CHECK, "check.hint()", "check.lang('fr')")
    assert "未着手" in shown(outputs[1], "text/plain")
    assert "ヒント 1 / 3" in shown(outputs[2], "text/plain")
    assert outputs[3][0]["traceback"] == ["--lang 'fr' はありません。en か ja を選んでください"]


def test_after_a_pass_it_is_said_why(run: Run) -> None:
    """In the verdict's HTML and text; not before."""
    outputs = run(SETUP, WRONG, CHECK, RIGHT, CHECK)
    for kind in ("text/plain", "text/html"):
        assert "mistakes that are often made here" not in shown(outputs[2], kind)
        assert "mistakes that are often made here" in shown(outputs[4], kind)


def test_nbgraders_validate_reads_the_whole_verdict_in_the_error(run: Run) -> None:
    """Validate shows nothing of a failed cell but its error, so there the error is the verdict."""
    error = next(o for o in run(SETUP, WRONG, CHECK, NBGRADER_VALIDATING="1")[2] if o["output_type"] == "error")
    assert "Looks like the sum" in error["traceback"][0]


def test_a_check_of_nothing_says_so_without_a_traceback(run: Run) -> None:
    """A wrong name in a check cell is answered in one sentence."""
    missing = run(SETUP, CHECK.replace("mse_by_hand", "rmse"))[1][0]
    assert missing["ename"] == "CheckFailed" and "losses/rmse" in missing["traceback"][0]
    assert len(missing["traceback"]) == 1


def test_the_latest_definition_counts_and_magics_are_fine(run: Run) -> None:
    """What was run last is checked, with magics as typed; cells that have nothing to do with it do not matter."""
    outputs = run(SETUP, RIGHT, "%%time\n" + WRONG, "1 / 0", "%config Completer.use_jedi = False", CHECK)
    assert "Looks like the sum" in shown(outputs[5], "text/plain")


def test_the_kernel_cannot_change_the_verdict(run: Run) -> None:
    """Patches in the student's kernel stay there: the grading service is another process."""
    patch = "torch.set_default_dtype(torch.float64)\ntorch.allclose = lambda *a, **k: True"
    outputs = run(SETUP, patch, RIGHT, CHECK, WRONG, CHECK)
    assert errors(outputs[3]) == []
    assert errors(outputs[5]) == ["CheckFailed"]


def saved(path: Path, *sources: str) -> str:
    """A cell that does to the notebook's file what the front end does when it is saved with these cells."""
    cells = [{"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "mse"}}, "source": one} for one in sources]
    return (
        f"import json, pathlib, time\ntime.sleep(0.1)\npathlib.Path({str(path)!r}).write_text(json.dumps("
        f"{{'cells': {cells!r}, 'metadata': {{}}, 'nbformat': 4, 'nbformat_minor': 5}}))"
    )


STUB = next(cell.source for cell in nbformat.read(COURSE.given(MSE), as_version=4).cells if cell.id == "mse")
RENAMED = RIGHT.replace("def mse", "def rmse")
UNREADABLE = RIGHT.replace(".mean()", ".mean(")
STOPPING = RIGHT + "\nmse(torch.ones(2), 3)"

SCREENS = {
    "as it was run": ([RIGHT, "save RIGHT"], ""),
    "changed and saved": ([RIGHT, CHECK, RIGHT + "\n", "save WRONG"], "was changed since it was last run"),
    "changed and saved before the first check": ([RIGHT, "save WRONG"], "has another text for `mse` than was run"),
    "saved, changed and run": (["save WRONG", CHECK, RIGHT], ""),
    "changed, run and not saved": (["save RIGHT", RIGHT, CHECK, WRONG], "Looks like the sum"),
    "written and not run": (["save RIGHT"], "is written, and its cell was not run yet"),
    "unreadable and not run": (["save UNREADABLE"], "is written, and its cell was not run yet"),
    "not written": (["save STUB"], "not attempted"),
    "not saved": (["save STUB", RIGHT], ""),
    "renamed": ([RIGHT, RENAMED, "save RENAMED"], "no cell of the saved notebook defines it"),
    "deleted": ([RIGHT, "save"], "no cell of the saved notebook defines it"),
    "run again, and unreadable": ([RIGHT, UNREADABLE], "SyntaxError: '(' was never closed"),
    "run again, and badly indented": ([RIGHT, RIGHT.replace("    return", "  return")], "IndentationError"),
    "unreadable, then right": ([UNREADABLE, RIGHT], ""),
    "stopped after the function": ([STOPPING], "stopped in line 5: AttributeError: 'int' object has no attribute 'shape'"),
    "stopped, after a check": ([RIGHT, CHECK, STOPPING, "1 + 1"], "stopped in line 5: AttributeError"),
    "stopped, then right": ([STOPPING, RIGHT], ""),
    "another cell stopped": ([RIGHT, "1 / 0"], ""),
}  # fmt: skip


@pytest.mark.parametrize("name", SCREENS)
def test_no_tick_for_what_is_not_on_the_screen(run: Run, tmp_path: Path, name: str) -> None:
    """The verdict is about what was run, and there is none if that is not what is to be seen; then it is said what to do."""
    path, (steps, said) = tmp_path / "mine.ipynb", SCREENS[name]
    path.write_text("{}")
    texts = {"RIGHT": RIGHT, "WRONG": WRONG, "STUB": STUB, "RENAMED": RENAMED, "UNREADABLE": UNREADABLE}
    done = [
        saved(path, *(texts[word] for word in step.split()[1:])) if step.startswith("save") else step for step in steps
    ]
    last = run(SETUP, *done, CHECK, JPY_SESSION_NAME=str(path))[-1]
    text = shown(last, "text/plain")
    assert said in text, text
    assert ("✓" in text) == (said == ""), text
    assert bool(errors(last)) == (said != "")


@pytest.mark.parametrize(("name", "said"), [("mse_by_hand (1).ipynb", True), ("mse_by_hand.ipynb", False)])
def test_a_notebook_under_another_name_is_told_so(run: Run, tmp_path: Path, name: str, said: bool) -> None:
    """Also where all is right: nobody would find it under that name."""
    path = tmp_path / name
    path.write_text("{}")
    text = shown(run(SETUP, RIGHT, CHECK, JPY_SESSION_NAME=str(path))[-1], "text/plain")
    assert "✓" in text
    assert (f"This notebook is called {name}. Call it mse_by_hand.ipynb again" in text) == said


def test_helpers_and_constants_come_along() -> None:
    """A function is checked with the latest of everything it uses, and without what it does not use."""
    cells = [
        Cell("1", "import torch as t"),
        Cell("2", "SCALE = 1"),
        Cell("3", "def helper(x): return x * SCALE"),
        Cell("4", "SCALE = 2"),
        Cell("5", "training = [0] * 10"),
        Cell("6", "def f(x): return helper(t.ones(1))"),
    ]
    assert [cell.id for cell in needed_cells(("f",), cells)] == ["1", "3", "4", "6"]
