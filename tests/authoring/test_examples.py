"""The worked example of a prompt is done again by every build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.authoring.examples import wrong_examples
from autograder.authoring.new import scaffold
from autograder.course import Course
from autograder.reading.author import Source

SESSION = "# >>> double(torch.tensor([1.0, 2.5]))\n# tensor([2., 5.])\n"

WRONG = {
    "a wrong number": (lambda text: text.replace("tensor([2., 5.])", "tensor([2., 6.])"), r"double.py:17: `double(torch.tensor([1.0, 2.5]))` gives tensor([2., 5.]), not tensor([2., 6.])"),
    "an exception": (lambda text: text.replace(">>> double(", ">>> duoble("), r"double.py:17: `duoble(torch.tensor([1.0, 2.5]))` gives NameError: name 'duoble' is not defined, not tensor([2., 5.])"),
    "nothing": (lambda text: text.replace(">>> double(", ">>> y = double("), r"double.py:17: `y = double(torch.tensor([1.0, 2.5]))` gives nothing, not tensor([2., 5.])"),
    "a second one": (lambda text: text.replace(SESSION, SESSION + "# >>> 3 * 4\n# 13\n"), r"double.py:19: `3 * 4` gives 12, not 13"),
    "in one language": (lambda text: text.replace(SESSION, SESSION.replace("5", "7"), 1), r"double.py:29: the sessions of the two languages are not the same; copy the English ones"),
    "in no language": (lambda text: text.replace("# >>> ", "# "), r"double.py: the prompt has no worked example; write a ```python block with >>> below the title"),
}  # fmt: skip


def source(root: Path, edit: Callable[[str], str] = lambda text: text) -> Source:
    """An exercise from the template, with its notebook edited."""
    scaffold(Course(root), "losses/double")
    folder = root / "solutions/losses/double"
    notebook = folder / "double.py"
    notebook.write_text(edit(notebook.read_text(encoding="utf-8")), encoding="utf-8")
    return Source.load(folder)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_example_is_named(tmp_path: Path, name: str) -> None:
    """By its line, with what Python prints instead."""
    edit, said = WRONG[name]
    (found,) = wrong_examples(source(tmp_path, edit))
    assert found.endswith(said)


@pytest.mark.parametrize(
    "session",
    [
        "# >>> double(torch.tensor([1.0]))\n# tensor([2.])\n",
        "# >>> x = torch.tensor([1.0])\n# >>> double(x)\n# tensor([2.])\n",
        "# >>> for number in (1, 2):\n# ...     print(number)\n# 1\n# 2\n",
        "# >>> torch.zeros(2) + torch.zeros(3)\n# Traceback (most recent call last):\n#   ...\n# RuntimeError: The size "
        "of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0\n",
    ],
)
def test_a_session_as_python_shows_it_is_right(tmp_path: Path, session: str) -> None:
    """Names that are kept, blocks, and exceptions."""
    assert list(wrong_examples(source(tmp_path, lambda text: text.replace(SESSION, session)))) == []
