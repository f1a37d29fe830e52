"""A name that was most likely meant to be another."""

from __future__ import annotations

import pytest
from support import Grade

from autograder.reading.alike import alike

MSE = "losses/mse_by_hand"


@pytest.mark.parametrize("other", ["MSE", "mse_", "Mse", "\uff4d\uff53\uff45", "m\u0455e", "ms\u0435"])
def test_what_looks_the_same(other: str) -> None:
    """Capitals, an underscore, wide and Cyrillic letters."""
    assert alike("mse", ["torch", "helper", other]) == other


@pytest.mark.parametrize(("name", "other"), [("grad_descent", "grad_decent"), ("derivative_of_atx", "derivate_of_atx")])
def test_a_letter_too_few(name: str, other: str) -> None:
    """Of a longer name."""
    assert alike(name, [other, "x"]) == other


@pytest.mark.parametrize("other", ["mae", "loss", "mean", "x", "", "a" * 10**6])
def test_other_names_are_other_names(other: str) -> None:
    """Short names differ by one letter."""
    assert alike("mse", [other]) is None


SQUARES = "(pred, target):\n    return ((pred - target) ** 2).mean()"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("def MSE" + SQUARES,), "`MSE`"),
        (("def m\u0455e" + SQUARES,), "`m\u0455e`"),
        (("def mse" + SQUARES, "def MSE" + SQUARES), ""),
        (("def error" + SQUARES,), ""),
        (("MSE = 3\nx = 4",), "`MSE`"),
    ],
)
def test_it_is_named_when_the_part_is_missing(grade: Grade, cells: tuple[str, ...], said: str) -> None:
    """And only then."""
    remarks = grade(MSE, *cells).remarks
    found = [remark.en for remark in remarks if "there is no `mse`" in remark.en.lower()]
    assert len(found) == bool(said)
    assert not found or said in found[0]
