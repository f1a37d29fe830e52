"""Where the derivative of L(a) = sum((y_i - a x_i)^2) is 0, which is linear in a, and the derivative, by sympy."""

from functools import cache
from math import fsum

import sympy
import torch

from autograder.grading import three_ways


@cache
def share():
    """What one point adds to dL/da at a, and to the second derivative; a sum is differentiated term by term."""
    a, x, y = sympy.symbols("a x y")
    term = (y - a * x) ** 2
    return sympy.lambdify([a, x, y], [term.diff(a), term.diff(a, 2)])


def derivatives(a, x, y):
    """dL/da and the second derivative at a, as plain numbers."""
    first, second = zip(*(share()(a, *point) for point in zip(x.tolist(), y.tolist(), strict=True)), strict=True)
    return fsum(first), fsum(second)


def slope(x, y):
    """The zero of dL/da, which is a straight line over a; it has none, or everywhere, where it does not rise."""
    if x.shape != y.shape:
        raise ValueError(tuple(x.shape), tuple(y.shape))
    at_0, rise = derivatives(0, x, y) if x.numel() else (0, 0)
    if not rise:
        raise ValueError("dL/da is 0 everywhere")
    return torch.tensor(-at_0 / rise, dtype=x.dtype)


def loss_slope(a, x, y):
    """dL/da at a."""
    return torch.tensor(derivatives(a, x, y)[0], dtype=x.dtype)


def check_solved():
    """With all letters, for three points: where dL/da is 0, and that it is a minimum."""
    a, *letters = sympy.symbols("a x:3 y:3", real=True)
    x, y = letters[:3], letters[3:]
    loss = sum((b - a * c) ** 2 for b, c in zip(y, x, strict=True))
    (best,) = sympy.solve(loss.diff(a), a)
    assert (best - sum(b * c for b, c in zip(y, x, strict=True)) / sum(c**2 for c in x)).simplify() == 0, "best slope"
    assert loss.diff(a, 2).expand() == 2 * sum(c**2 for c in x), "second derivative"


def check_derivatives():
    """dL/da, and its zero, which two of its values tell."""
    three_ways(loss_slope, lambda a, x, y: ((y - a * x) ** 2).sum(), float, (4,), (4,), by="a")
    three_ways(slope, zero_of_the_derivative, (4,), (4,))


def zero_of_the_derivative(derivative, x, y):
    """From dL/da at 0 and at 1: it is linear."""
    at_0, at_1 = (derivative(lambda a: ((y - a * x) ** 2).sum(), place) for place in (0.0, 1.0))
    return at_0 / (at_0 - at_1)
