"""double(x) = 2 x."""

import sympy
import torch

X = sympy.Symbol("x")
FORMULA = sympy.lambdify(X, 2 * X)


def double(x):
    """Twice every element."""
    return torch.tensor([FORMULA(v) for v in x.reshape(-1).tolist()], dtype=x.dtype).reshape(x.shape)
