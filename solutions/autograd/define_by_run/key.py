"""n doublings are x 2^n, with the derivative 2^n; a program is a nested expression in x, differentiated by sympy."""

from functools import cache

import sympy
import torch

from autograder.grading import returned, three_ways

x = sympy.Symbol("x")

STEPS = {"double": 2 * x, "square": x**2, "add_one": x + 1}


@cache
def doublings(start, limit):
    """The least n, at least 0, with start 2^n >= limit: a logarithm, rounded up."""
    if limit <= start:
        return 0
    return int(sympy.ceiling(sympy.log(sympy.Rational(limit) / sympy.Rational(start), 2)))


@cache
def expressions(program):
    """What there is after each step, as expressions in x."""
    found = []
    for position, step in enumerate(program):
        if step not in STEPS:
            raise ValueError(position, step)
        found.append(STEPS[step].subs(x, found[-1] if found else x))
    return found


def with_gradient(expression, tensor):
    """The value of an expression in x, and its derivative if x is tracked; in the dtype of x."""
    at = {x: sympy.Rational(tensor.item())}
    value, slope = (torch.tensor(float(one.subs(at)), dtype=tensor.dtype) for one in (expression, expression.diff(x)))
    return returned(value, (slope,) if tensor.requires_grad else None)


def double_until(start, limit):
    """x 2^n and 2^n."""
    return with_gradient(x * 2 ** doublings(start.item(), limit), start)


def after_each_step(start, program):
    """The value after each step, and the last one again as a tensor."""
    at = {x: sympy.Rational(start.item())}
    values = [float(one.subs(at)) for one in expressions(tuple(program))]
    return torch.tensor(values[-1] if values else start.item(), dtype=start.dtype), values


def result(start, program):
    """The last value alone, with its derivative."""
    return with_gradient(([x] + expressions(tuple(program)))[-1], start)


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
