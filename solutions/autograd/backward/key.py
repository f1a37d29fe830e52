"""d(x^2 y + y^3) = (2xy, x^2 + 3y^2); h^2 + 3h by x and by h; d(x c)/dx = c at c = x^2; any f by sympy's diff."""

from functools import cache, partial
from math import prod

import numpy as np
import sympy
import torch

from autograder.grading import returned, three_ways

x, y, h, c = sympy.symbols("x y h c")

FUNCTIONS = {
    "lambda x: (x**3 - 2 * x).sum()": (2, 3),
    "lambda x: x[0] * x[1] * x[2]": (3,),
    "lambda x: (x @ x.T).sum()": (3, 2),
    "lambda x: (x / (x * x + 2)).sum()": (4,),
    "lambda x: x**4 - 3 * x": (),
}
"""Such functions as graders give to `gradient`, as texts, each with a shape: for torch's tensors and NumPy's arrays alike."""


@cache
def plane():
    """The two partial derivatives of z."""
    z = x**2 * y + y**3
    return sympy.lambdify([x, y], [z.diff(x), z.diff(y)])


@cache
def chain():
    """The derivative of y by x, where h is x^2, and that by h, where h is on its own."""
    outer = h**2 + 3 * h
    return sympy.lambdify([x], [outer.subs(h, x**2).diff(x), outer.diff(h).subs(h, x**2)])


@cache
def product():
    """x c and its derivative by x; only then c is x^2."""
    return sympy.lambdify([x], [(x * c).subs(c, x**2), (x * c).diff(x).subs(c, x**2)])


def function(text):
    """The function that a text stands for."""
    return eval(text)  # noqa: S307 - the grader's own text


@cache
def slopes(f, shape):
    """The partial derivatives of f, given as text, as a function of the entries of its argument."""
    entries = np.array([sympy.Symbol(f"x{place}") for place in range(prod(shape))], dtype=object).reshape(shape)
    value = sympy.sympify(function(f)(entries if shape else entries.item()))
    return sympy.lambdify([*entries.flat], [value.diff(one) for one in entries.flat])


def like(numbers, tensor):
    """A tensor of these numbers, of the shape and dtype of another."""
    return torch.tensor(numbers, dtype=tensor.dtype).reshape(tensor.shape)


def scalar_gradients(x0, y0):
    """Both, as floats."""
    return tuple(float(one) for one in plane()(x0, y0))


def derivatives(f, x):
    """The gradient of f, a text such as those of FUNCTIONS, in a tensor."""
    return like(slopes(f, tuple(x.shape))(*x.detach().reshape(-1).tolist()), x)


def through_hidden(x0):
    """Both, as tensors."""
    return tuple(torch.tensor(float(one)) for one in chain()(x0))


def detached_product(at):
    """The values, and the gradient of their sum for a tracked x: each x stands in one term only."""
    values, grads = zip(*map(product(), at.detach().reshape(-1).tolist()), strict=True) if at.numel() else ([], [])
    return returned(like(values, at), (like(grads, at),)) if at.requires_grad else like(values, at)


def check_partial_derivatives():
    """Those of z, and those through h."""
    three_ways(
        scalar_gradients,
        lambda derivative, x0, y0: [
            derivative(lambda x: x**2 * y0 + y0**3, x0),
            derivative(lambda y: x0**2 * y + y**3, y0),
        ],
        float,
        float,
    )
    three_ways(
        through_hidden,
        lambda derivative, x0: [
            derivative(lambda x: (x**2) ** 2 + 3 * x**2, x0),
            derivative(lambda h: h**2 + 3 * h, x0**2),
        ],
        float,
    )


def check_gradients():
    """The functions of the graders, and the product with a constant that happens to be x^2."""
    for f, shape in FUNCTIONS.items():
        three_ways(partial(derivatives, f), function(f), shape, by="x")

    three_ways(
        lambda at: product()(at), lambda derivative, at: [at * at**2, derivative(lambda one: one * at**2, at)], float
    )
