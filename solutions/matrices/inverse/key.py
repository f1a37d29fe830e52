"""sympy inverts exact numbers, and says which matrices have no inverse; a float is a fraction."""

import sympy
import torch
from sympy.matrices.exceptions import NonInvertibleMatrixError

from autograder.grading import returned


def matrix(tensor):
    """The same entries as exact numbers."""
    return sympy.Matrix(*tensor.shape, [sympy.Rational(number) for number in tensor.reshape(-1).tolist()])


def inv2(A):
    """The exact inverse, rounded once."""
    if A.shape != (2, 2):
        raise ValueError
    try:
        inverse = matrix(A).inv()
    except NonInvertibleMatrixError as error:
        raise ValueError from error
    return returned(torch.tensor([float(entry) for entry in inverse], dtype=A.dtype).reshape(2, 2))


def is_inverse(A, B):
    """Whether no entry of the exact product is farther than 1e-4 from the identity's."""
    one, two = matrix(A), matrix(B)
    if not one.is_square or one.shape != two.shape:
        return False
    return all(abs(entry) <= sympy.Rational(1, 10_000) for entry in one * two - sympy.eye(one.rows))


def check_letters():
    """With letters for numbers, the formula is sympy's inverse, and undoes the matrix on either side."""
    a, b, c, d = sympy.symbols("a b c d")
    A = sympy.Matrix([[a, b], [c, d]])
    formula = sympy.Matrix([[d, -b], [-c, a]]) / (a * d - b * c)
    assert sympy.simplify(A.inv() - formula) == sympy.zeros(2), "the formula is not sympy's inverse"
    for product in (A * formula, formula * A):
        assert sympy.simplify(product) == sympy.eye(2), "the formula does not undo the matrix"


def check_against_torch():
    """torch finds the same inverses, and refuses the matrix that sympy refuses."""
    for A in (torch.tensor([[1.0, 2], [3, 4]]).double(), torch.tensor([[2.0, -1], [5, 3]]).double()):
        assert torch.allclose(inv2(A).value, torch.linalg.inv(A)), f"torch inverts {A} otherwise"
        assert is_inverse(A, torch.linalg.inv(A)), f"the inverse of {A} is not found to be one"
        assert not is_inverse(A, 1 / A), f"one divided by {A} is found to be an inverse"
    singular = torch.tensor([[1.0, 2], [2, 4]])
    assert torch.linalg.det(singular) == 0, "torch finds another determinant"
    try:
        inv2(singular)
    except ValueError:
        return
    raise AssertionError("sympy inverts a matrix of determinant 0")
