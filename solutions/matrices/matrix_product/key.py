"""(A B)_ij is the sum of A_ik B_kj over k; sympy refuses shapes that do not fit with a ShapeError."""

import sympy
import torch
from sympy.matrices.exceptions import ShapeError

from autograder.grading import returned


def matrix(tensor):
    """The same entries as exact numbers: a float is a fraction."""
    return sympy.Matrix(*tensor.shape, [sympy.Rational(number) for number in tensor.reshape(-1).tolist()])


def rounded(numbers, like):
    """Exact numbers, each rounded once, in the dtype of `like`."""
    number = float if like.is_floating_point() else int
    return torch.tensor([number(entry) for entry in numbers], dtype=like.dtype)


def entry(A, B, i, j):
    """The product of one row, as a matrix, and one column."""
    return returned(rounded(matrix(A[i : i + 1]) * matrix(B[:, j : j + 1]), A).reshape(()))


def matmul(A, B):
    """The exact product, rounded once."""
    try:
        product = matrix(A) * matrix(B)
    except ShapeError as error:
        raise ValueError(tuple(A.shape), tuple(B.shape)) from error
    return returned(rounded(product, A).reshape(product.shape))


def check_letters():
    """With letters for numbers, a place of the product is a row times a column, term by term."""
    a, b, c, d, e, f, g, h = sympy.symbols("a b c d e f g h")
    product = sympy.Matrix([[a, b], [c, d]]) * sympy.Matrix([[e, f], [g, h]])
    assert product == sympy.Matrix([[a * e + b * g, a * f + b * h], [c * e + d * g, c * f + d * h]]), str(product)


def check_against_torch():
    """torch has the same products, also with sides of length 0, and refuses the same shapes."""
    A, B = torch.tensor([[1, -2, 3], [4, 5, -6]]), torch.tensor([[7, 8, 9, 1], [-1, 2, 5, 3], [4, -3, 2, 6]])
    assert torch.equal(matmul(A, B).value, A @ B), "torch multiplies otherwise"
    assert torch.equal(entry(A, B, 1, 2).value, (A @ B)[1, 2]), "an entry is not that of the product"
    for shapes in [((2, 0), (0, 3)), ((0, 3), (3, 2)), ((2, 3), (3, 0))]:
        one, two = map(torch.ones, shapes)
        assert torch.equal(matmul(one, two).value, one @ two), f"torch multiplies {shapes} otherwise"
    try:
        matmul(A, A)
    except ValueError:
        return
    raise AssertionError("sympy multiplies shapes that do not fit")
