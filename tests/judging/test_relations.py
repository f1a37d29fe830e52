"""How wrong numbers relate to the expected ones: each relation speaks where it holds for every number, nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from autograder.judging import hints
from autograder.judging.relations import relation
from autograder.programs.observation import encode
from autograder.text import Text, fill

A = torch.tensor([[1.0, -2.0], [3.5, 4.0], [0.0, 6.0]])
WHOLE = torch.tensor([3, 4, 7])
PATH = [2.6, 2.4, 2.1, 1.7]

HOLDS: dict[str, tuple[Any, Any, Text]] = {
    "twice": (2 * A, A, fill(hints.FACTOR, ratio="2")),
    "a sixth": (A / 6, A, fill(hints.FACTOR, ratio="0.166667")),
    "times minus two": (-2 * A, A, fill(hints.FACTOR, ratio="-2")),
    "a list, twice": ([5.2, 4.8, 4.2, 3.4], PATH, fill(hints.FACTOR, ratio="2")),
    "one number, twice": (torch.tensor(9.0), torch.tensor(4.5), fill(hints.FACTOR_OF_ONE, ratio="2")),
    "one number, half": (2.25, 4.5, fill(hints.FACTOR_OF_ONE, ratio="0.5")),
    "the other sign": (-A, A, hints.SIGN),
    "one number, the other sign": (-4.5, 4.5, hints.SIGN_OF_ONE),
    "transposed, another shape": (A.T, A, hints.TRANSPOSED),
    "transposed, the same shape": (A[:2].T.contiguous(), A[:2], hints.TRANSPOSED),
    "an axis too many": (A[None], A, hints.SAME_NUMBERS),
    "flat": (A.reshape(-1), A, hints.SAME_NUMBERS),
    "one more": (WHOLE + 1, WHOLE, hints.ONE_MORE),
    "one less": ([2, 3, 6], [3, 4, 7], hints.ONE_LESS),
    "one number, one less": (6, 7, hints.ONE_LESS),
    "whole floats, one more": (torch.tensor([4.0, 8.0]), torch.tensor([3.0, 7.0]), hints.ONE_MORE),
    "three less": (A - 3, A, fill(hints.LESS, by="3")),
    "half more": ([3.1, 2.9, 2.6, 2.2], PATH, fill(hints.MORE, by="0.5")),
    "without the last": (PATH[:-1], PATH, hints.LAST_MISSING),
    "without the first": (PATH[1:], PATH, hints.FIRST_MISSING),
    "with one behind": ([*PATH, 9.0], PATH, hints.LAST_EXTRA),
    "with the start": ([3.0, *PATH], PATH, hints.FIRST_EXTRA),
    "a tensor with the start": (torch.tensor([3.0, *PATH]), torch.tensor(PATH), hints.FIRST_EXTRA),
    "in reverse": (PATH[::-1], PATH, hints.REVERSED),
    "a shape, turned round": ((2, 5), (5, 2), hints.REVERSED),
    "appended before the step": ([3.0, *PATH[:-1]], PATH, hints.MOVED),
    "sorted": (sorted([3.0, 1.0, 2.0, 9.0]), [3.0, 1.0, 2.0, 9.0], hints.OTHER_ORDER),
    "two decimals": ([0.33, 0.67], [1 / 3, 2 / 3], fill(hints.ROUNDED, places=2)),
    "one number, three decimals": (4.708, 4.708333333, fill(hints.ROUNDED, places=3)),
    "two decimals in float32": (
        torch.tensor([123.46, 0.33]),
        torch.tensor([123.4567, 1 / 3]),
        fill(hints.ROUNDED, places=2),
    ),
    "whole numbers": ([3.0, 2.0, 2.0, 2.0], PATH, fill(hints.ROUNDED, places=0)),
    "cut off": ([2.0, 2.0, 2.0, 1.0], [2.6, 2.4, 2.9, 1.7], hints.CUT),
    "too large for its dtype": (torch.tensor([float("inf"), 2.001]), torch.tensor([16777216.0, 2.0]), hints.TOO_LARGE),
    "infinite, though small": (torch.tensor([float("inf"), 2.0]), torch.tensor([5.0, 2.0]), hints.NOT_FINITE),
    "the other infinity": (torch.tensor([-float("inf"), 2.0]), torch.tensor([1e6, 2.0]), hints.NOT_FINITE),
    "infinite, and the rest not right": (torch.tensor([float("inf"), 3.0]), torch.tensor([1e6, 2.0]), hints.NOT_FINITE),
    "nan": (torch.tensor([float("nan"), 1.0]), torch.tensor([2.0, 1.0]), hints.NOT_FINITE),
    "twice, in bfloat16": ((2 * A).bfloat16(), A.bfloat16(), fill(hints.FACTOR, ratio="2")),
}

SILENT: dict[str, tuple[Any, Any]] = {
    "the same": (A, A),
    "as good as the same": (A + 1e-9, A),
    "one number, three times": (13.5, 4.5),
    "one number, a third": (torch.tensor(1.5), torch.tensor(4.5)),
    "one float, one more": (4.0, 3.0),
    "one number against zero": (1.0, 0.0),
    "zeros": (torch.zeros(3), torch.tensor([1.0, 2.0, 3.0])),
    "zeros expected": (torch.tensor([1.0, 2.0, 3.0]), torch.zeros(3)),
    "twice, but for one": (torch.tensor([2.0, 4.0, 7.0]), torch.tensor([1.0, 2.0, 3.0])),
    "twice, and something for nothing": (torch.tensor([2.0, 4.0, 1.0]), torch.tensor([1.0, 2.0, 0.0])),
    "two numbers, half more": ([2.0, 3.5], [1.5, 3.0]),
    "other numbers in the other shape": (A.T + 1, A),
    "without two": (PATH[:-2], PATH),
    "without one in the middle": ([PATH[0], *PATH[2:]], PATH),
    "an empty list": ([], [1.0]),
    "nothing expected": ([1.0], []),
    "one number that could be rounded": (5.0, 4.708333),
    "two numbers that could be rounded": ([5.0, 3.0], [4.7, 3.2]),
    "nan expected": (torch.tensor(0.0), torch.tensor(float("nan"))),
    "texts": (["a", "b"], ["b", "a"]),
    "bools": (torch.tensor([True, False]), torch.tensor([False, True])),
    "a bool for a number": (True, 2.0),
    "lists in lists": ([[1.0, 2.0]], [[2.0, 4.0]]),
    "another kind": ({"a": 2.0}, 1.0),
    "none": (None, 1.0),
}


@pytest.mark.parametrize("name", HOLDS)
def test_a_relation_that_holds_is_said(name: str) -> None:
    """Factor, sign, axes, order, ends of a list, rounding: the one sentence that is true of every number."""
    got, expected, text = HOLDS[name]
    assert relation(encode(got), encode(expected)) == text


@pytest.mark.parametrize("name", SILENT)
def test_nothing_is_said_of_what_may_be_chance(name: str) -> None:
    """A single number is no factor of 3, two are not rounded, and what fits all but one does not fit."""
    got, expected = SILENT[name]
    assert relation(encode(got), encode(expected)) is None
