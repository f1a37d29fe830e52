"""No algebra here: the dtype follows from the Python types, the shape from the nesting; the card is measured."""

from functools import cache

import numpy as np
import torch

CARD = """
torch.tensor(3)
torch.Tensor(3)
torch.tensor(2, 3)
torch.Tensor(2, 3)
torch.tensor([1, 2])
torch.Tensor([1, 2])
torch.tensor([1.5])
torch.Tensor([[0, 1, 2]])
torch.Tensor([True, False])
torch.Tensor(3.0)
"""


def leaves(data):
    """The numbers and bools inside all lists."""
    return [leaf for item in data for leaf in leaves(item)] if isinstance(data, list) else [data]


def nesting(data):
    """How long each level of lists is, from the outside in."""
    return (len(data), *(nesting(data[0]) if data else ())) if isinstance(data, list) else ()


def build(data, dtype):
    """Numbers in the shape of their nesting, through NumPy."""
    return torch.from_numpy(np.array(leaves(data), dtype=dtype)).reshape(nesting(data))


def make(data):
    """bool for bools, int64 for whole numbers, float32 as soon as there is a float, and for nothing."""
    kinds = {type(leaf) for leaf in leaves(data)}
    return build(data, "float32" if float in kinds or not kinds else "bool" if kinds == {bool} else "int64")


def make_float(data):
    """The same numbers as float32."""
    return build(data, "float32")


@cache
def measured(expression):
    """What torch makes of an expression; its values are not looked at, they may be uninitialised."""
    try:
        made = eval(expression, {"torch": torch})
    except TypeError:
        return "TypeError"
    return tuple(made.shape), str(made.dtype).removeprefix("torch.")


def predict_creation():
    """All ten answers, in the order of the prompt."""
    return {expression: measured(expression) for expression in CARD.split("\n")[1:-1]}


def check_against_torch():
    """The rule of the Python types agrees with the function under study."""
    for data in (3, 2.5, True, [], [1, 2], [1, 2.5], [False], [[1, 2], [3, 4]], [[[0.5], [2.0]]], [16777217]):
        one, two = make(data), torch.tensor(data)
        assert (one.shape, one.dtype) == (two.shape, two.dtype) and bool((one == two).all()), f"data {data}"
