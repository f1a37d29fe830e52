"""A call as it is shown: with the values of small inputs, so that a person can do it again."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from autograder.programs.calls import Function, Handle
from autograder.programs.described import describe_call, numbers
from autograder.programs.trusted import trusted
from autograder.sandbox.devices import DEVICE, on_cpu, on_device
from autograder.submission import Cell
from autograder.text import shortened
from autograder.worker import wire

TRACKED = torch.tensor([1.0, 5.0]).requires_grad_()
USED = torch.tensor([1.0, 5.0]).requires_grad_()
USED.grad = torch.tensor([0.5, -2.0])
PROGRAM = trusted({}, [Cell("a", "def f(x):\n    return x\n")])


@pytest.mark.parametrize(
    ("args", "shown"),
    [
        ((torch.tensor([[0.0, 1, 2]]), torch.tensor([[1.0, -1, 0]])), "f(x [[0.0, 1.0, 2.0]], y [[1.0, -1.0, 0.0]])"),
        ((torch.tensor([1.0, 2.5]).double(), torch.tensor(3)), "f(x float64 [1.0, 2.5], y int64 3)"),
        ((TRACKED, USED), "f(x tracked [1.0, 5.0], y tracked [1.0, 5.0] with .grad [0.5, -2.0])"),
        ((torch.zeros(0, 3), torch.zeros(50, 50)), "f(x (0, 3), y (50, 50))"),
        ((on_device(torch.ones(2)), on_cpu(torch.ones(2))), "f(x [1.0, 1.0] on the device, y [1.0, 1.0] on the CPU)"),
        (([on_device(torch.ones(1)), 7], DEVICE), "f([tensor [1.0] on the device, 7], y = the device)"),
        ((np.array([1.5, 2]), np.zeros((9, 9))), "f(x float64 [1.5, 2.0], y float64 (9, 9))"),
        (((2, 3), "cpu"), "f((2, 3), 'cpu')"),
        (([torch.ones(1, 2), torch.zeros(50)],), "f([tensor [[1.0, 1.0]], tensor (50,)])"),
        (([(2, 3), (3, 4)],), "f([(2, 3), (3, 4)])"),
        ((Handle(PROGRAM, wire.Handle(1, "Linear")), Function(PROGRAM, "f")), "f(x, f)"),
        ((Handle(PROGRAM, wire.Handle(1, "Tensor"), "torch.ones(2)"),), "f(torch.ones(2))"),
    ],
)
def test_small_inputs_are_shown_in_full(args: tuple[object, ...], shown: str) -> None:
    """Values up to twelve elements, the shape of larger ones and of empty ones, dtypes but float32, tracking, old gradients."""
    assert describe_call("f", args, {}, ("x", "y")) == shown


def test_a_long_call_shows_shapes() -> None:
    """Where all values would not fit on a line or two, the shapes stand for them."""
    wide = torch.full((3, 4), 1234.5)
    assert describe_call("f", (wide, wide), {}, ("x", "y")) == "f(x (3, 4), y (3, 4))"


def test_the_graders_own_expression_is_shown() -> None:
    """What the grader has written itself is called by its text."""
    twice = PROGRAM.define("lambda f, x: f(f(x))")
    assert twice(PROGRAM.f, torch.ones(1)).call == "(lambda f, x: f(f(x)))(f, tensor [1.0])"


def test_numbers_keep_their_kind() -> None:
    """A float has a point, a whole number none: the difference may be the mistake."""
    assert numbers([[6.0, 12.0], [0.5, -0.0]]) == "[[6.0, 12.0], [0.5, -0.0]]"
    assert numbers([6, 12, True]) == "[6, 12, True]"
    assert [numbers(x) for x in (1e30, 1 / 3, float("nan"), float("-inf"))] == ["1e+30", "0.333333", "nan", "-inf"]


def test_no_text_is_cut_in_a_word() -> None:
    """A shortened text ends between words and says that more was there; a single long word has to be cut."""
    assert shortened("one two three", 13) == "one two three"
    assert shortened("one two three", 12) == "one two…"
    assert shortened("one two three", 8) == "one two…"
    assert shortened("a" * 20, 10) == "a" * 9 + "…"
    assert all(len(shortened("word " * 40, most)) <= most for most in range(2, 60))
