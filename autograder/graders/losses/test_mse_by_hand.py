"""Public graders of losses/mse_by_hand: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe

PRED = torch.tensor([[0.0, 1, 2], [3, -1, 5]])
TARGET = torch.tensor([[1.0, -1, 0], [1, 2, 2.5]])


@probe("mse")
def the_notes_example(student):
    return [student.mse(torch.tensor([[0.0, 1, 2]]), torch.tensor([[1.0, -1, 0]]))]


@probe("mse")
def two_rows(student):
    return [student.mse(PRED, TARGET), student.mse(PRED.double(), TARGET.double())]


@probe("mse")
def gradient_of_two_rows(student):
    return [student.mse(PRED.clone().requires_grad_(), TARGET)]


@probe("mse")
def shapes_that_broadcast(student):
    return [student.mse(PRED.reshape(6, 1), TARGET.reshape(6))]


@probe("mse")
def nothing_to_average(student):
    return [student.mse(torch.empty(0, 3), torch.empty(0, 3))]


@probe("mse")
def two_rows_on_the_device(student):
    return [student.mse(on_device(PRED), on_device(TARGET))]


@part("mse")
def test_the_notes_example(student, probes):
    """The squares 1, 4 and 4 have the mean 3."""
    check(the_notes_example(student), probes["the_notes_example"])


@part("mse")
def test_two_rows(student, probes):
    """The mean is taken over all six elements, in float32 and float64."""
    check(two_rows(student), probes["two_rows"])


@part("mse")
def test_two_rows_on_the_device(student, probes):
    """Inputs on another device give a loss on that device."""
    check(two_rows_on_the_device(student), probes["two_rows_on_the_device"])


@part("mse")
def test_gradient(student, probes):
    """Gradients flow back to the prediction."""
    check(gradient_of_two_rows(student), probes["gradient_of_two_rows"])


@part("mse")
def test_shapes_that_broadcast(student, probes):
    """(6, 1) and (6,) are refused though torch would broadcast them."""
    check(shapes_that_broadcast(student), probes["shapes_that_broadcast"])


@part("mse")
def test_nothing_to_average(student, probes):
    """The mean of no elements is nan."""
    check(nothing_to_average(student), probes["nothing_to_average"])
