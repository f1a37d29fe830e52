"""Sums and products of sympy matrices, whatever device they are computed on; and torch's rule for mixing devices.

Source of the rule: a CPU tensor without axes counts as a number, so that it may join a tensor on any device
(PyTorch documentation, "CUDA semantics").
"""

from functools import cache

import numpy as np
import sympy
import torch

from autograder.grading import returned, three_ways


@cache
def entry(inner):
    """An entry of a product with `inner` terms, as a function of a row and a column."""
    row, column = (sympy.symbols(f"{name}:{inner}") for name in "xw")
    return sympy.lambdify([row, column], (sympy.Matrix([row]) * sympy.Matrix(column))[0])


@cache
def total():
    """The sum of two numbers, as a function of them."""
    x, y = sympy.symbols("x y")
    return sympy.lambdify([x, y], x + y)


def same_device_add(a, b):
    """Element by element."""
    pairs = zip(a.reshape(-1).tolist(), b.reshape(-1).tolist(), strict=True)
    return torch.tensor([total()(*pair) for pair in pairs], dtype=a.dtype).reshape(a.shape)


def can_add(shape_a, device_a, shape_b, device_b):
    """On one device, or what is on the CPU has no axes."""
    cpu_side = shape_a if device_a == "cpu" else shape_b
    return device_a == device_b or len(cpu_side) == 0


def to_device(batch, device):
    """The same nest of the same values; one tracked tensor with the derivative 1 of its sum."""
    if isinstance(batch, torch.Tensor) and batch.requires_grad:
        return returned(batch.detach(), (torch.ones_like(batch).detach(),))
    return batch


def round_trip(x, w):
    """Each entry is a row of x, rounded to float32, times a column of w, rounded likewise."""
    columns = w.detach().T.tolist()
    rows = [[entry(x.shape[1])(row, column) for column in columns] for row in x.astype(np.float32).tolist()]
    return np.array(rows, dtype=np.float32).reshape(x.shape[0], w.shape[1])


def check_product_against_numpy():
    """NumPy finds the same product."""
    x, w = np.array([[1.0, 0, 2], [0, 1, 1]]), torch.tensor([[1.0, 2], [3, 4], [5, 6]])
    assert np.array_equal(round_trip(x, w), x @ w.numpy()), round_trip(x, w)


def check_gradient_on_the_way():
    """What only moves has the derivative 1, entry by entry."""
    three_ways(to_device, lambda batch, device: batch.to(device), (2, 3), "cpu")


def check_broadcast_is_no_matter():
    """Torch adds the shapes that are asked about, so that only devices decide."""
    for one, two in [((3,), ()), ((1,), (3,)), ((2, 3), (3,)), ((0,), (1,))]:
        torch.zeros(one) + torch.zeros(two)
