"""n doublings are x 2^n, with the derivative 2^n; sympy differentiates the steps of a program, and the chain rule the rest."""

from fractions import Fraction
from functools import cache
from math import ceil

import sympy
import torch

from autograder.grading import returned, three_ways

x = sympy.Symbol("x")

STEPS = {"double": 2 * x, "square": x**2, "add_one": x + 1}


def doublings(start, limit):
    """The least n, at least 0, with start 2^n >= limit: the logarithm of their ratio, rounded up, counted in binary digits."""
    return (ceil(Fraction(limit) / Fraction(start)) - 1).bit_length() if limit > start else 0


@cache
def step_by_step():
    """Of each step its value and its derivative at a number."""
    return {name: sympy.lambdify([x], [step, step.diff(x)]) for name, step in STEPS.items()}


def walked(start, program):
    """The value at first and after each step, each with its derivative by the first one: the chain rule, in fractions."""
    found = [(Fraction(start.item()), Fraction(1))]
    for position, step in enumerate(program):
        if step not in STEPS:
            raise ValueError(position, step)
        value, slope = step_by_step()[step](found[-1][0])
        found.append((value, slope * found[-1][1]))
    return found


def with_gradient(value, slope, tensor):
    """A value, and its derivative by x if x is tracked; in the dtype of x."""
    value, slope = (torch.tensor(float(one), dtype=tensor.dtype) for one in (value, slope))
    return returned(value, (slope,) if tensor.requires_grad else None)


def double_until(start, limit):
    """x 2^n and 2^n."""
    power = Fraction(2) ** doublings(start.item(), limit)
    return with_gradient(Fraction(start.item()) * power, power, start)


def after_each_step(start, program):
    """The value after each step, and the last one again as a tensor."""
    values = [float(value) for value, _ in walked(start, program)]
    return torch.tensor(values[-1], dtype=start.dtype), values[1:]


def result(start, program):
    """The last value alone, with its derivative."""
    return with_gradient(*walked(start, program)[-1], start)


def check_doublings():
    """Doubled one after another, in plain torch."""

    def forward(start, limit):
        while start < limit:
            start = start + start
        return start

    three_ways(double_until, forward, lambda rng: torch.tensor(rng.uniform(0.1, 9)).double(), 10.0)
    for start, limit, count in [(1.0, 10.0, 4), (5.0, 10.0, 1), (12.0, 10.0, 0), (0.5, 64.0, 7), (3.0, -1.0, 0)]:
        assert doublings(start, limit) == count, f"{start} up to {limit}"


def check_programs():
    """Nested by hand."""
    programs = {
        ("double", "square", "add_one"): lambda start: (2 * start) ** 2 + 1,
        ("add_one", "square", "double"): lambda start: 2 * (start + 1) ** 2,
        ("square", "add_one", "square"): lambda start: (start**2 + 1) ** 2,
    }
    for program, forward in programs.items():
        three_ways(result, lambda start, program: forward(start), lambda rng: rng.tensor(1).double()[0], list(program))
        start = torch.tensor(1.5)
        assert after_each_step(start, program)[0] == forward(start), f"{program}"
