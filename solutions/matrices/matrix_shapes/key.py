"""A of shape (m, n) times B of shape (n, p) has shape (m, p); sympy refuses everything else with a ShapeError."""

from functools import cache, reduce

import sympy
import torch
from sympy.matrices.exceptions import ShapeError


@cache
def product(a, b):
    """The shape of A B, or None where sympy refuses the product."""
    try:
        return tuple(map(int, (sympy.MatrixSymbol("A", *a) * sympy.MatrixSymbol("B", *b)).shape))
    except ShapeError:
        return None


def can_multiply(a, b):
    """Whether there is a product."""
    return product(a, b) is not None


def product_shape(a, b):
    """The shape of the product."""
    if not can_multiply(a, b):
        raise ValueError(a, b)
    return product(a, b)


def chain_shape(shapes):
    """One product after another, from left to right."""
    if not shapes:
        raise ValueError(shapes)
    return reduce(product_shape, shapes)


def check_general_shape():
    """With letters for sides, the inner one vanishes."""
    m, n, p = sympy.symbols("m n p", integer=True, positive=True)
    shape = (sympy.MatrixSymbol("A", m, n) * sympy.MatrixSymbol("B", n, p)).shape
    assert shape == (m, p), f"sympy says {shape}"


def check_against_torch():
    """torch multiplies what sympy multiplies, and gets the same shape."""
    for a, b in [((2, 0), (0, 3)), ((1, 5), (5, 1)), ((3, 3), (3, 3)), ((0, 2), (2, 0))]:
        assert tuple((torch.zeros(a) @ torch.zeros(b)).shape) == product(a, b), f"{a} times {b}"
