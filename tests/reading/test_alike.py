"""A name that was most likely meant to be another."""

from __future__ import annotations

import pytest
from support import Grade

from autograder.reading.alike import alike

MSE = "losses/mse_by_hand"


@pytest.mark.parametrize("other", ["MSE", "mse_", "Mse", "\uff4d\uff53\uff45", "m\u0455e", "ms\u0435"])
def test_what_looks_the_same(other: str) -> None:
    """Capitals, an underscore, wide and Cyrillic letters."""
    assert alike("mse", ["helper", other]) == other
    assert alike("mse", ["helper"], ["torch", other]) == other


@pytest.mark.parametrize(("name", "other"), [("grad_descent", "grad_decent"), ("derivative_of_atx", "derivate_of_atx")])
def test_a_letter_too_few(name: str, other: str) -> None:
    """Of a longer name."""
    assert alike(name, [other, "x"]) == other


@pytest.mark.parametrize("other", ["mae", "rmse", "mse1", "loss", "mean", "x", "", "a" * 10**6])
def test_other_names_are_other_names(other: str) -> None:
    """Short names differ by one letter, and a variable may be called nearly as a function is."""
    assert alike("mse", [other]) is None
    assert alike("column", [], ["columns", other]) is None


SQUARES = "(pred, target):\n    return ((pred - target) ** 2).mean()"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("def MSE" + SQUARES,), "`MSE`"),
        (("def m\u0455e" + SQUARES,), "`m\u0455e`"),
        (("def mse" + SQUARES, "def MSE" + SQUARES), ""),
        (("def error" + SQUARES,), ""),
        (("MSE = 3\nx = 4",), "`MSE`"),
        (("def mse" + "_" * 10**5 + SQUARES,), "_…`"),
    ],
)
def test_it_is_named_when_the_part_is_missing(grade: Grade, cells: tuple[str, ...], said: str) -> None:
    """And only then."""
    record = grade(MSE, *cells)
    texts = [*(remark.en for remark in record.remarks), *{check.message.en for check in record.checks}]
    found = [text for text in texts if "`mse` is not written yet" in text]
    assert len(found) == bool(said)
    assert not found or said in found[0]
    assert not found or len(found[0]) < 200
