"""A I = A for the I with as many rows as A has columns, and I A = A for the other; only one matrix does this for all A."""

import sympy
import torch

from autograder.grading import returned


def identity(side, like):
    """sympy's identity with so many rows, in the dtype of a tensor; it is not tracked."""
    number = float if like.is_floating_point() else int
    entries = [number(entry) for entry in sympy.eye(side)]
    return returned(torch.tensor(entries, dtype=like.dtype).reshape(side, side))


def right_identity(A):
    """As large as a row of A."""
    return identity(A.shape[1], A)


def left_identity(A):
    """As large as a column of A."""
    return identity(A.shape[0], A)


def is_identity(M):
    """Whether sympy finds ones and zeros in their places, in exact numbers: a float is a fraction."""
    exact = sympy.Matrix(*M.shape, [sympy.Rational(number) for number in M.detach().reshape(-1).tolist()])
    return exact.is_square and exact == sympy.eye(exact.rows)


def check_letters():
    """Whatever the sides: the identity that fits on either side changes nothing, and no other size fits."""
    m, n = sympy.symbols("m n", positive=True, integer=True)
    A = sympy.MatrixSymbol("A", m, n)
    assert A * sympy.Identity(n) == A, "A I is not A"
    assert sympy.Identity(m) * A == A, "I A is not A"


def check_only_one():
    """Letters that change no matrix of two columns are those of the identity."""
    letters = sympy.Matrix(2, 2, sympy.symbols("a:d"))
    unchanged = [sympy.Matrix([[1, 2], [3, 4]]), sympy.Matrix([[5, -1]])]
    found = sympy.solve([entry for A in unchanged for entry in A * letters - A], list(letters), dict=True)
    assert [letters.subs(values) for values in found] == [sympy.eye(2)], "another matrix changes nothing either"


def check_against_torch():
    """torch's own product finds A unchanged on both sides, in int64 too, and tells an identity from others."""
    A = torch.tensor([[1, 2, 3], [4, -5, 6]])
    assert torch.equal(A @ right_identity(A).value, A), "A I is not A in torch"
    assert torch.equal(left_identity(A).value @ A, A), "I A is not A in torch"
    for M in (
        torch.eye(3),
        torch.eye(2, 3),
        torch.ones(2, 2),
        torch.eye(2).flip(0),
        torch.zeros(0, 0),
        torch.zeros(0, 3),
    ):
        assert is_identity(M) is torch.equal(M, torch.eye(M.shape[0])), f"torch says otherwise of {M}"
