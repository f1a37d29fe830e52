"""Public graders of calculus/derivative_of_atx: its probes, and checks on them."""

import torch

from autograder.grading import Observation, check, difference, on_device, part, probe, returned

COLUMN = torch.tensor([[2.0], [-1], [4]])
POINT = torch.tensor([[1.0], [3], [5]])
TALL = torch.tensor([[1.0, 2], [3, 4], [5, 6]])
SQUARE = torch.tensor([[1.0, 2], [5, 3]])
REFUSED = Observation("raised", error="ValueError", mentions=("(3, 1)", "(2, 1)"))


@probe("grad_atx")
def three_rows(student):
    """Shared memory is a fault of its own only where the values are right; other faults are named with and without."""
    got = student.grad_atx(COLUMN, POINT)
    right = difference(got.without("memory"), returned(COLUMN)) is None
    return [got if right else got.without("memory")]


@probe("jacobian_atx", ignore=("memory",))
def two_outputs(student):
    return [student.jacobian_atx(TALL)]


@probe("jacobian_atx", ignore=("memory",))
def two_outputs_on_the_device(student):
    return [student.jacobian_atx(on_device(TALL))]


@probe("grad_quadratic", ignore=("memory",))
def not_symmetric(student):
    return [student.grad_quadratic(SQUARE, torch.tensor([[1.0], [2]]))]


@part("grad_atx")
def test_three_rows(student, probes):
    """The gradient is a new column, and x comes back as it was."""
    check(three_rows(student), probes["three_rows"])


@part("grad_atx", points=0.4)
def test_unequal_columns(student):
    """Columns of 3 and 2 numbers are refused, and both shapes are named."""
    check(student.grad_atx(torch.ones(3, 1), torch.ones(2, 1)), REFUSED)


@part("jacobian_atx")
def test_two_outputs(student, probes):
    """A (3, 2) gives a Jacobian (2, 3), in new memory."""
    check([student.jacobian_atx(TALL)], probes["two_outputs"])


@part("jacobian_atx")
def test_two_outputs_on_the_device(student, probes):
    """The Jacobian of a matrix on another device is on that device."""
    check(two_outputs_on_the_device(student), probes["two_outputs_on_the_device"])


@part("grad_quadratic")
def test_not_symmetric(student, probes):
    """The gradient is a column, also where Q is not symmetric."""
    check(not_symmetric(student), probes["not_symmetric"])
