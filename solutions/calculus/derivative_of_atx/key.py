"""d(a^T x)/dx = a, d(A^T x)/dx = A^T in numerator layout, d(x^T Q x)/dx = (Q + Q^T) x: by sympy's differentiation."""

from functools import cache

import torch
from sympy import Matrix, MatrixSymbol, lambdify

from autograder.grading import three_ways


@cache
def symbols(name, rows, columns):
    """A matrix of independent symbols."""
    return Matrix(MatrixSymbol(name, rows, columns))


@cache
def gradient_of_atx(n):
    """The partial derivatives of a^T x, one by one, as a function of the entries of a and x."""
    a, x = symbols("a", n, 1), symbols("x", n, 1)
    scalar = (a.T * x)[0]
    return lambdify([*a, *x], [scalar.diff(one) for one in x])


@cache
def jacobian_of_atx(n, k):
    """The Jacobian of A^T x, row by row, as a function of the entries of A."""
    A, x = symbols("A", n, k), symbols("x", n, 1)
    return lambdify([*A], (A.T * x).jacobian(x).tolist())


@cache
def gradient_of_quadratic(n):
    """The Jacobian of the number x^T Q x, which is its gradient as a row, as a function of the entries of Q and x."""
    Q, x = symbols("Q", n, n), symbols("x", n, 1)
    return lambdify([*Q, *x], list((x.T * Q * x).jacobian(x)))


def entries(*matrices):
    """All entries, row by row, as plain numbers."""
    return [number for matrix in matrices for number in matrix.detach().reshape(-1).tolist()]


def grad_atx(a, x):
    """The gradient as a column."""
    if a.shape != x.shape or a.ndim != 2 or a.shape[1] != 1:
        raise ValueError(tuple(a.shape), tuple(x.shape))
    return torch.tensor(gradient_of_atx(len(a))(*entries(a, x)), dtype=a.dtype).reshape(-1, 1)


def jacobian_atx(A):
    """Entry (i, j) is dy_i/dx_j."""
    return torch.tensor(jacobian_of_atx(*A.shape)(*entries(A)), dtype=A.dtype)


def grad_quadratic(Q, x):
    """The gradient as a column."""
    return torch.tensor(gradient_of_quadratic(len(x))(*entries(Q, x)), dtype=x.dtype).reshape(-1, 1)


def check_the_formulas():
    """What sympy finds by differentiating is a, A^T and (Q + Q^T) x."""
    a, x, A, Q = symbols("a", 3, 1), symbols("x", 3, 1), symbols("A", 3, 2), symbols("Q", 3, 3)
    assert Matrix([(a.T * x)[0].diff(one) for one in x]) == a, "a^T x"
    assert (A.T * x).jacobian(x) == A.T, "A^T x"
    assert ((x.T * Q * x).jacobian(x).T - (Q + Q.T) * x).expand().is_zero_matrix, "x^T Q x"


def check_derivatives():
    """Products of matrices, differentiated entry by entry."""
    three_ways(grad_atx, lambda a, x: (a.T @ x).sum(), (3, 1), (3, 1), by="x")
    three_ways(jacobian_atx, lambda A, x: A.T @ x, (3, 2), (3,), by="x")
    three_ways(grad_quadratic, lambda Q, x: (x.T @ Q @ x).sum(), (3, 3), (3, 1), by="x")
