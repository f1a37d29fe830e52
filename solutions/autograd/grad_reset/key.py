"""d/dx x^2 = 2x, k times added up: 2xk; and w(k+1) = w(k) - 2 lr (w(k) - 3), solved: 3 + (1 - 2 lr)^k (w(0) - 3)."""

from functools import cache

import sympy
import torch

from autograder.grading import three_ways

k, lr, start, x = sympy.Symbol("k", integer=True), *sympy.symbols("lr start x")


@cache
def slope(expression):
    """The derivative of an expression in x, as a function of x."""
    return sympy.lambdify(x, sympy.diff(expression, x))


@cache
def path():
    """w after k steps, as a function of start, lr and k: the solution of the recurrence that one step is."""
    w = sympy.Function("w")
    step = lr * sympy.diff((x - 3) ** 2, x).subs(x, w(k))
    return sympy.lambdify([start, lr, k], sympy.rsolve(sympy.expand(w(k + 1) - w(k) + step), w(k), {w(0): start}))


def grads_without_reset(x0, calls):
    """1, 2, 3 ... times the derivative at x0."""
    return [float(count * slope(x**2)(x0)) for count in range(1, calls + 1)]


def fresh_gradient(w):
    """dL/dw_i; w_i stands in one term of the sum only, so old gradients have no say."""
    return slope((x - 3) ** 2)(w.detach())


def sgd(w, rate, steps):
    """The closed form for 1, 2, 3 ... steps."""
    return [float(path()(w, rate, count)) for count in range(1, steps + 1)]


def check_gradients():
    """Gradients of a sum, and those that pile up: after 1, 2, 3 ... calls that of 1, 2, 3 ... times x^2."""
    three_ways(fresh_gradient, lambda w: ((w - 3) ** 2).sum(), (2, 3), by="w")
    three_ways(grads_without_reset, lambda x0, calls: x0**2 * torch.arange(1, calls + 1), float, 5, by="x0")


def check_steps():
    """The closed form is what the steps lead to, one after another."""

    def descent(derivative, w, rate, steps):
        path = [w]
        for _ in range(steps):
            path.append(path[-1] - rate * derivative(lambda w: (w - 3) ** 2, path[-1]))
        return path[1:]

    three_ways(sgd, descent, float, lambda rng: rng.uniform(0.05, 1.2), 8)
