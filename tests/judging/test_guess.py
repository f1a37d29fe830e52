"""Which right values could be had without computing them."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from autograder.judging.guess import COMPUTED, guess, proves
from autograder.programs.observation import encode

GUESSES: list[object] = [None, True, False, 0, 7, 1.0, float("nan"), "cpu", (), {}, [], [True] * 3, {"a": 0, "b": 0}]
GUESSES += [torch.empty(0), torch.zeros(2, 3), np.ones(4), torch.full((2,), float("nan")), np.array([np.inf, np.inf])]

VALUES: list[object] = [
    0.5,
    2j,
    (2, 3),
    (1, 0.25),
    {"a": [0.1]},
    [True, False],
    np.array([0, 1]),
    np.array([np.nan, 1]),
]
VALUES += [torch.tensor([1.0, 2.0]), torch.tensor(1.5)]


@pytest.mark.parametrize("value", GUESSES, ids=str)
def test_what_could_be_a_guess(value: object) -> None:
    """Truth values, whole numbers and texts, nothing at all, and what is full of one of them."""
    assert guess(encode(value)) != COMPUTED
    assert not proves({guess(encode(value))}, {guess(encode(value))})


@pytest.mark.parametrize("value", VALUES, ids=str)
def test_what_could_not(value: object) -> None:
    """Decimals, and tensors, lists and dicts in which something differs: one such right value was computed."""
    assert guess(encode(value)) == COMPUTED
    assert proves({guess(encode(value))}, set())


def test_two_guesses_that_differ_are_a_proof() -> None:
    """Who says now this and now that, and is right in one of them, has looked; the shape of a constant tells nothing."""
    assert proves({guess(encode(True)), guess(encode(False))}, set())
    assert proves({guess(encode(True))}, {guess(encode(None))})
    assert not proves(set(), {guess(encode(True)), guess(encode(0.5))})
    assert guess(encode(torch.zeros(2))) == guess(encode(torch.zeros(3, 1, dtype=torch.float64)))
    assert not proves(set(), set())
