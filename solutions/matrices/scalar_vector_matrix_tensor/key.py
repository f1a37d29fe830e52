"""A tensor has one axis for each length in its shape; sympy's matrices and arrays know columns and piles, too."""

import sympy
import torch

from autograder.grading import returned

KINDS = ("scalar", "vector", "matrix")


def kind(t):
    """The word for so many lengths in the shape."""
    axes = len(t.shape)
    return KINDS[axes] if axes < len(KINDS) else "tensor"


def column(values):
    """sympy's own column of these numbers."""
    exact = sympy.Matrix(len(values), 1, [sympy.Rational(value) for value in values])
    return returned(torch.tensor([float(entry) for entry in exact], dtype=torch.float32).reshape(exact.shape))


def stack_matrices(matrices):
    """out[i, r, c] = matrices[i][r, c]."""
    shapes = {tuple(matrix.shape) for matrix in matrices}
    if len(shapes) != 1:
        raise ValueError(shapes)
    m, n = shapes.pop()
    numbers = [matrix[r, c].item() for matrix in matrices for r in range(m) for c in range(n)]
    return returned(torch.tensor(numbers, dtype=matrices[0].dtype).reshape(len(matrices), m, n))


def check_axes():
    """The words follow what sympy calls the rank of an array, however long its axes are."""
    for shape in [(), (1,), (4,), (1, 1), (1, 3), (3, 2), (1, 1, 1), (4, 2, 3), (2, 1, 1, 2)]:
        size = torch.Size(shape).numel()
        rank = sympy.Array(range(size), shape).rank() if shape else sympy.Array(7).rank()
        assert kind(torch.empty(shape)) == [*KINDS, "tensor", "tensor"][rank], f"sympy counts {rank} axes in {shape}"


def check_column():
    """What sympy makes of a plain list of numbers is a column."""
    theirs = sympy.Matrix([5, 0.5, 7])
    mine = column([5, 0.5, 7]).value
    assert mine.shape == theirs.shape and mine.flatten().tolist() == [5, 0.5, 7], "sympy's columns are others"


def check_stack():
    """sympy's array of two arrays has the new axis first, and so has torch's."""
    one, two = torch.tensor([[1, 2, 3], [4, 5, 6]]), torch.tensor([[7, 8, 9], [10, 11, 12]])
    pile = sympy.Array([one.tolist(), two.tolist()])
    mine = stack_matrices([one, two]).value
    assert tuple(mine.shape) == pile.shape and mine.tolist() == pile.tolist(), "sympy piles otherwise"
    assert torch.equal(mine, torch.stack([one, two])), "torch piles otherwise"
