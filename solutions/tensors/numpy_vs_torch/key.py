"""A tensor's bytes are the product of its sides times those of one number; dtypes are measured."""

import math
from functools import cache

import numpy as np
import torch

CARD = """
type(np.array([1, 2]))
type(torch.tensor([1, 2]))
np.array([1, 2])
torch.tensor([1, 2])
np.array([1.0, 2.0])
torch.tensor([1.0, 2.0])
torch.tensor(np.array([1.0, 2.0]))
torch.from_numpy(np.array([1.0, 2.0]))
torch.tensor([1, 2.5])
torch.tensor([True, False])
torch.tensor([1.0]) + torch.tensor(np.array([1.0]))
"""

BITS = {"numpy": 64, "torch": 32}
"""Of one number, where nobody says otherwise."""


@cache
def measured(expression):
    """The name of what an expression is, if that is a type, or of its dtype."""
    made = eval(expression, {"np": np, "torch": torch})
    return made.__name__ if isinstance(made, type) else str(made.dtype).removeprefix("torch.")


def default_dtypes():
    """All answers, in the order of the prompt."""
    return {expression: measured(expression) for expression in CARD.split("\n")[1:-1]}


def bytes_of_zeros(shape, library):
    """As many numbers as the sides multiply to, each with the bits of the library's default."""
    if library not in BITS:
        raise ValueError(library)
    return math.prod(shape) * BITS[library] // 8


def to_model_input(a):
    """One number after the other, in the order of the axes."""
    numbers = [float(a[place]) for place in np.ndindex(*a.shape)]
    return torch.tensor(numbers, dtype=torch.float32).reshape(a.shape)


def check_bytes():
    """NumPy and torch say so themselves."""
    for shape in ((), (4,), (2, 3), (2, 3, 5), (0, 3), (3, 0)):
        assert bytes_of_zeros(shape, "numpy") == np.zeros(shape).nbytes, f"NumPy's zeros {shape}"
        assert bytes_of_zeros(shape, "torch") == torch.zeros(shape).nbytes, f"torch's zeros {shape}"


def check_against_numpy():
    """NumPy finds the same float32 numbers in the same order."""
    table = np.array([[1, 2, 70001], [-4, 5, 6]])
    for a in (table, table.T, table[::-1, ::2] / 3, table > 1, np.array(2.5), np.zeros((0, 3))):
        assert np.array_equal(to_model_input(a).numpy(), a.astype(np.float32)), f"{a.dtype} {a.shape}"
