"""The checks of keys: the course's own keys pass theirs, wrong formulas in them do not, and none is without."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from support import COURSE

from autograder.authoring.crosschecks import failed_checks, unchecked
from autograder.authoring.new import scaffold
from autograder.course import Course
from autograder.errors import ExerciseError
from autograder.reading.author import Source, load_all

MSE, ATX, RESET, DEVICES = (
    "losses/mse_by_hand",
    "calculus/derivative_of_atx",
    "autograd/grad_reset",
    "tensors/devices",
)

WRONG = {
    "mse: a factor": (MSE, "term.diff(x), ", "term.diff(x) / 2, ", "mse: the gradient for pred[0, 0] is "),
    "mse: a sign": (MSE, "term.diff(y)]", "-term.diff(y)]", "mse: the gradient for target[0, 0] is "),
    "mse: never divided": (MSE, "** 2 / n", "** 2", "mse: the value is "),
    "mse: added instead": (MSE, "(x - y)", "(x + y)", "mse: the value is "),
    "atx: by the other": (ATX, "*x], [scalar.diff(one) for one in x]", "*x], [scalar.diff(one) for one in a]", "grad_atx: the derivative by x[0, 0] is "),
    "atx: turned": (ATX, "jacobian(x).tolist()", "jacobian(x).T.tolist()", "jacobian_atx: the derivative by x has other"),
    "atx: a missing term": (
        ATX, "list((x.T * Q * x).jacobian(x))", "list(Q * x)", "grad_quadratic: the derivative by x[0, 0] is "
    ),
    "reset: not added up": (RESET, "count * slope(x**2)", "slope(x**2)", "grads_without_reset: the derivative by x0[1] is "),
    "reset: another minimum": (RESET, "slope((x - 3) ** 2)(w", "slope((x - 2) ** 2)(w", "fresh_gradient: the derivative by w[0, 0] is "),
    "reset: a step too long": (RESET, "step = lr *", "step = 2 * lr *", "sgd: the result[0] is "),
    "reset: one step too many": (RESET, "rate, count)", "rate, count + 1)", "sgd: the result[0] is "),
    "devices: nothing flows": (DEVICES, "torch.ones_like", "torch.zeros_like", "to_device: the gradient for batch[0, 0] is "),
}  # fmt: skip


def edited(tmp_path: Path, exercise: str, old: str, new: str) -> Source:
    """A copy of an exercise with one place of its key changed."""
    course = Course(tmp_path)
    folder = Path(shutil.copytree(COURSE.solutions / exercise, course.solutions / exercise))
    course.public_grader(exercise).parent.mkdir(parents=True)
    shutil.copy(COURSE.public_grader(exercise), course.public_grader(exercise))
    key = folder / "key.py"
    text = key.read_text(encoding="utf-8")
    assert text.count(old) == 1, text.count(old)
    key.write_text(text.replace(old, new), encoding="utf-8")
    return Source.load(folder)


@pytest.mark.parametrize("source", load_all(COURSE.solutions), ids=lambda source: source.id)
def test_the_keys_of_the_course_are_right(source: Source) -> None:
    """Sympy, autograd and finite differences agree, and no derivative is without a check."""
    assert failed_checks(source) == []
    assert list(unchecked(source)) == []


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_formula_in_a_key_is_found(tmp_path: Path, name: str) -> None:
    """A sentence with the file, the function and the place; the key is the one that is alone."""
    exercise, old, new, said = WRONG[name]
    problems = failed_checks(edited(tmp_path, exercise, old, new))
    folder = re.escape(str(tmp_path / "solutions" / exercise))
    assert any(re.match(rf"{folder}/key\.py: check_\w+: {re.escape(said)}", problem) for problem in problems), problems
    if "has other" not in said:
        assert all("; the key stands alone; " in problem for problem in problems), problems


def test_what_a_check_raises_is_the_files_fault(tmp_path: Path) -> None:
    """An input too few is no disagreement; the file is named all the same."""
    source = edited(tmp_path, MSE, ", (2, 3), (2, 3))", ", (2, 3))")
    with pytest.raises(ExerciseError, match=r"key\.py:\d+: TypeError: mse: 1 inputs for pred, target; mend the file"):
        failed_checks(source)


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ("", 0),
        ("def slope(x):\n    return sympy.diff(X**2, X)", 16),
        ("slope = (X**2).diff(X)", 15),
        ("slope = sympy.Matrix([X**2]).jacobian([X])", 15),
        ("def half(x):\n    return returned(x / 2, (0.5,))", 16),
        ("def half(x):\n    return returned(x / 2)", 0),
        ("steps = np.diff([1, 2]), torch.diff(torch.ones(2))", 0),
        ("def check_it():\n    three_ways(double, lambda x: x * x, (2,), by='x')\n\nslope = (X**2).diff(X)", 0),
        ("def other():\n    three_ways(double, lambda x: x * x, (2,), by='x')\n\nslope = (X**2).diff(X)", 18),
        ("def check_it():\n    assert sympy.diff(X**2, X) == 2 * X", 16),
    ],
)
def test_a_derivative_without_a_check_is_found(tmp_path: Path, more: str, line: int) -> None:
    """What sympy differentiated or a key returned as gradients; not what only has such a name."""
    scaffold(Course(tmp_path), "losses/double")
    folder = tmp_path / "solutions" / "losses" / "double"
    text = (folder / "key.py").read_text(encoding="utf-8")
    (folder / "key.py").write_text(
        text[: text.index("DERIVATIVE")] + "\n\ndef double(x):\n    return x + x\n", encoding="utf-8"
    )
    with (folder / "key.py").open("a", encoding="utf-8") as key:
        key.write("\n" + more + "\n")
    said = f"{folder / 'key.py'}:{line}: no autograd has confirmed this; call `three_ways` in a function check_*"
    assert list(unchecked(Source.load(folder))) == [said] * bool(line)
