"""Which right values could be had without computing them."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from autograder.judging.guess import COMPUTED, guess, proves
from autograder.programs.observation import encode


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        False,
        0,
        7,
        1.0,
        "cpu",
        (),
        {},
        [],
        torch.empty(0),
        torch.zeros(2, 3),
        np.ones(4),
        (2, 3),
        [True] * 3,
    ],
)
def test_what_could_be_a_guess(value: object) -> None:
    """Truth values, whole numbers and texts, nothing at all, and what is full of one of them."""
    assert guess(encode(value)) != COMPUTED
    assert not proves({guess(encode(value))})


@pytest.mark.parametrize(
    "value",
    [0.5, float("nan"), 2j, torch.tensor([1.0, 2.0]), torch.tensor(1.5), np.array([0, 1]), (1, 0.25), {"a": [0.1]}],
)
def test_what_could_not(value: object) -> None:
    """Decimals, and tensors whose numbers differ: one such right value was computed."""
    assert guess(encode(value)) == COMPUTED
    assert proves({guess(encode(value))})


def test_two_guesses_that_differ_are_a_proof() -> None:
    """A program that says now this and now that, and is right, has looked; the shape of a constant tells nothing."""
    assert proves({guess(encode(True)), guess(encode(False))})
    assert guess(encode(torch.zeros(2))) == guess(encode(torch.zeros(3, 1, dtype=torch.float64)))
    assert not proves(set())
