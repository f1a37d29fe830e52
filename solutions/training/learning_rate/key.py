"""w - lr dL/dw as exact fractions; w(k+1) = w(k) - lr a w(k), solved: (1 - lr a)^k w(0); |1 - lr a| says how it moves."""

from functools import cache

import sympy
import torch

from autograder.grading import returned, three_ways

k, lr, a, start, x = sympy.Symbol("k", integer=True), *sympy.symbols("lr a start x")


def update(w, grad, rate):
    """The exact difference of each two elements, rounded once."""
    pairs = zip(w.reshape(-1).tolist(), grad.reshape(-1).tolist())
    moved = [float(sympy.Rational(one) - sympy.Rational(rate) * sympy.Rational(slope)) for one, slope in pairs]
    return returned(torch.tensor(moved, dtype=w.dtype).reshape(w.shape))


@cache
def path():
    """w after k steps: the solution of the recurrence that one step is."""
    w = sympy.Function("w")
    step = lr * sympy.diff(a * x**2 / 2, x).subs(x, w(k))
    return sympy.lambdify([start, lr, a, k], sympy.rsolve(sympy.expand(w(k + 1) - w(k) + step), w(k), {w(0): start}))


def descend(w, rate, curvature, steps):
    """The closed form for 1, 2, 3 ... steps."""
    return [float(path()(w, rate, curvature, count)) for count in range(1, steps + 1)]


def behaviour(rate, curvature):
    """Which side of 0 a step from 1 leads to, and how far away: as fractions."""
    if rate <= 0:
        raise ValueError
    after = path()(*map(sympy.Rational, (1, rate, curvature)), 1)
    if after >= 0:
        return "steady"
    return {-1: "zigzag", 0: "bounces", 1: "diverges"}[int(sympy.sign(abs(after) - 1))]


def check_steps():
    """The closed form is what the steps lead to, one after another."""

    def descent(derivative, w, rate, curvature, steps):
        path = [w]
        for _ in range(steps):
            path.append(path[-1] - rate * derivative(lambda w: curvature * w**2 / 2, path[-1]))
        return path[1:]

    three_ways(descend, descent, float, lambda rng: rng.uniform(0.05, 0.6), lambda rng: rng.uniform(0.5, 4), 8)


def check_words():
    """Each word fits a long path: the signs, and whether the distances shrink."""
    for sixteenths in range(1, 60):
        path = [1.0]
        for _ in range(9):
            path.append(path[-1] - sixteenths / 32 * (2 * path[-1]))
        same_side = all(one * two >= 0 for one, two in zip(path, path[1:]))
        closer, farther = (
            all(sign * abs(two) < sign * abs(one) for one, two in zip(path, path[1:])) for sign in (1, -1)
        )
        word = "diverges" if farther else "bounces" if not closer else "zigzag"
        assert behaviour(sixteenths / 32, 2.0) == ("steady" if same_side else word), f"lr {sixteenths}/32"


def check_against_torch():
    """torch's own optimiser takes the same step."""
    w = torch.nn.Parameter(torch.tensor([[1.5, -2.0], [0.3, 7.0]], dtype=torch.float64))
    before, w.grad = w.detach().clone(), torch.tensor([[4.0, 0.7], [-3.0, 2.0]], dtype=torch.float64)
    torch.optim.SGD([w], lr=0.3).step()
    assert torch.allclose(update(before, w.grad, 0.3).value, w.detach(), rtol=1e-12), "SGD steps otherwise"
