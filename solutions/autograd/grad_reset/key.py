"""d/dx x^2 = 2x, k times added up: 2xk; and w(k+1) = w(k) - 2 lr (w(k) - 3), solved: 3 + (1 - 2 lr)^k (w(0) - 3)."""

from functools import cache

import sympy
import torch

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


def check_closed_form():
    """The closed form is what the steps lead to, one after another."""
    w = 7.0
    for count in range(1, 9):
        w -= 0.15 * slope((x - 3) ** 2)(w)
        assert abs(w - path()(7.0, 0.15, count)) < 1e-12, f"step {count}: {w}"


def check_against_autograd():
    """autograd finds the same derivatives."""
    values = torch.tensor([-2.0, 0.5, 8.0], dtype=torch.float64, requires_grad=True)
    for expression, loss in ((x**2, values**2), ((x - 3) ** 2, (values - 3) ** 2)):
        (found,) = torch.autograd.grad(loss.sum(), values)
        assert torch.equal(found, slope(expression)(values.detach())), f"{expression}: {found}"
