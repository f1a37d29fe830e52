"""A row times a column, with a matrix between them or without, is a (1, 1) matrix; its element is the scalar."""

import sympy
import torch
from sympy.matrices.exceptions import ShapeError

from autograder.grading import returned, three_ways


def matrix(tensor):
    """The same entries as exact numbers: a float is a fraction."""
    if tensor.dim() != 2:
        raise ValueError("not two axes")
    return sympy.Matrix(*tensor.shape, [sympy.Rational(number) for number in tensor.reshape(-1).tolist()])


def product(shape, *factors):
    """The exact product, rounded once; ValueError if sympy refuses it, or it has another shape."""
    try:
        exact = sympy.prod([matrix(factor) for factor in factors])
    except ShapeError as error:
        raise ValueError("sympy refuses this product") from error
    if exact.shape != shape:
        raise ValueError("sympy has a product, but of another shape")
    number = float if factors[0].is_floating_point() else int
    numbers = [number(entry) for entry in exact]
    return returned(torch.tensor(numbers, dtype=factors[0].dtype).reshape(exact.shape))


def row_col(r, c):
    """One number, in a matrix."""
    return product((1, 1), r, c)


def mat_col(A, c):
    """A column as high as A."""
    return product((A.shape[0], 1), A, c)


def row_mat_col(r, A, c):
    """One number, in a matrix."""
    return product((1, 1), r, A, c)


def scalar_of(t):
    """The only element."""
    (number,) = t.reshape(-1).tolist()
    return returned(
        torch.tensor(number, dtype=t.dtype), (torch.ones(t.shape, dtype=t.dtype),) if t.requires_grad else ()
    )


def check_general_shapes():
    """With letters for sides, sympy has the shapes of the table."""
    m, n = sympy.symbols("m n", integer=True, positive=True)
    r, A, c = sympy.MatrixSymbol("r", 1, m), sympy.MatrixSymbol("A", m, n), sympy.MatrixSymbol("c", n, 1)
    assert (r * A * c).shape == (1, 1), f"sympy says {(r * A * c).shape}"
    assert (A * c).shape == (m, 1), f"sympy says {(A * c).shape}"


def check_against_torch():
    """torch multiplies alike."""
    r, A, c = torch.tensor([[2, -1]]), torch.tensor([[1, 2, 5], [3, -1, 4]]), torch.tensor([[1], [4], [2]])
    assert torch.equal(row_mat_col(r, A, c).value, r @ A @ c), "torch multiplies three otherwise"
    assert torch.equal(mat_col(A, c).value, A @ c), "torch multiplies a column otherwise"
    assert torch.equal(row_col(A[:1], c).value, A[:1] @ c), "torch multiplies a row otherwise"


def check_gradient():
    """The gradient of the only element is 1."""
    three_ways(scalar_of, lambda t: t.sum(), (1, 1))
