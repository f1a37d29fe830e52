"""(A + B)_ij = A_ij + B_ij; sympy refuses matrices of different shapes with a ShapeError."""

import sympy
import torch
from sympy.matrices.exceptions import ShapeError

from autograder.grading import returned


def matrix(tensor):
    """The same entries as exact numbers: a float is a fraction."""
    return sympy.Matrix(*tensor.shape, [sympy.Rational(number) for number in tensor.reshape(-1).tolist()])


def add(A, B):
    """The exact sum, rounded once."""
    try:
        total = matrix(A) + matrix(B)
    except ShapeError as error:
        raise ValueError(tuple(A.shape), tuple(B.shape)) from error
    number = float if A.is_floating_point() else int
    return returned(torch.tensor([number(entry) for entry in total], dtype=A.dtype).reshape(A.shape))


def check_letters():
    """An entry of a sum is the sum of the entries there, whatever they are."""
    A, B = (sympy.MatrixSymbol(name, 2, 3) for name in "AB")
    assert (A + B)[1, 2] == A[1, 2] + B[1, 2], "a sum is not taken entry by entry"


def check_against_torch():
    """torch adds equal shapes alike, and broadcasts some that sympy refuses."""
    A, B = torch.tensor([[1, -2, 3], [4, 5, -6]]), torch.tensor([[7, 8, 9], [-1, 2, 5]])
    assert torch.equal(add(A, B).value, A + B), "torch adds otherwise"
    assert (A + B[:1]).shape == A.shape, "torch no longer broadcasts"
    try:
        add(A, B[:1])
    except ValueError:
        return
    raise AssertionError("sympy adds different shapes")
