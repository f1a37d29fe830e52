"""m, v and p by the definition in sympy, with 40 digits, rounded once; t equal gradients leave m/(1 - b1^t) - g = 0."""

from functools import cache

import mpmath
import sympy
import torch

p, g, m, v, t, lr, b1, b2, eps = sympy.symbols("p g m v t lr b1 b2 eps")
FIRST = b1 * m + (1 - b1) * g
SECOND = b2 * v + (1 - b2) * g**2
DEFAULTS = (1e-3, 0.9, 0.999, 1e-8)


@cache
def element():
    """What becomes of one element of p, m and v."""
    step = lr * FIRST / (1 - b1**t) / (sympy.sqrt(SECOND / (1 - b2**t)) + eps)
    return sympy.lambdify([p, g, m, v, t, lr, b1, b2, eps], [p - step, FIRST, SECOND], "mpmath")


def adam_step(param, grad, first, second, count, *settings, **named):
    """Each element by itself."""
    given = dict(zip(("lr", "b1", "b2", "eps"), settings)) | named
    numbers = [given.get(name, default) for name, default in zip(("lr", "b1", "b2", "eps"), DEFAULTS)]
    rows = zip(*(one.reshape(-1).tolist() for one in (param, grad, first, second)))
    with mpmath.workdps(40):
        found = [element()(*map(mpmath.mpf, row), count, *map(mpmath.mpf, numbers)) for row in rows]
    columns = ([float(row[place]) for row in found] for place in range(3))
    return tuple(torch.tensor(column, dtype=param.dtype).reshape(param.shape) for column in columns)


def check_equal_gradients():
    """After t equal gradients the corrected averages are g and g^2, whatever b1 and b2."""
    first = second = sympy.Integer(0)
    for count in range(1, 6):
        first, second = FIRST.subs(m, first), SECOND.subs(v, second)
        assert sympy.simplify(first / (1 - b1**count) - g) == 0, f"m after {count} steps"
        assert sympy.simplify(second / (1 - b2**count) - g**2) == 0, f"v after {count} steps"


def check_first_step():
    """So the first step is lr g / (|g| + eps)."""
    for grad in (1e-6, -0.001, 1.0, -1000.0):
        one = torch.tensor(grad, dtype=torch.float64)
        moved = adam_step(0 * one, one, 0 * one, 0 * one, 1, 0.1, 0.7, 0.6, 1e-3)[0]
        assert torch.allclose(moved, -0.1 * one / (one.abs() + 1e-3), rtol=1e-14, atol=0), f"a gradient of {grad}"


def check_against_torch():
    """torch's own optimiser takes the same ten steps, with its defaults and with other settings."""
    for named, betas in (({}, {}), ({"lr": 0.2, "eps": 0.05}, {"b1": 0.5, "b2": 0.75})):
        weight = torch.nn.Parameter(torch.tensor([[1.5, -2.0], [0.3, 7.0]], dtype=torch.float64))
        optimiser = torch.optim.Adam([weight], **named, **({"betas": tuple(betas.values())} if betas else {}))
        now, first, second = weight.detach().clone(), torch.zeros_like(weight), torch.zeros_like(weight)
        for count in range(1, 11):
            weight.grad = (weight.detach() - 3) * torch.tensor([[2.0, 9.0], [1e-6, 40.0]], dtype=torch.float64)
            now, first, second = adam_step(now, weight.grad, first, second.detach(), count, **named, **betas)
            optimiser.step()
        assert torch.allclose(now, weight.detach(), rtol=1e-12, atol=0), f"Adam steps otherwise with {named}"
