"""Public graders of $id: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe


@probe("double")
def small_numbers(student):
    return [student.double(torch.tensor([1.0, 2.0, 5.0]))]


@probe("double")
def tracked(student):
    return [student.double(torch.tensor([3.0, -1.5], requires_grad=True))]


@probe("double", aspect="edges")
def zeros(student):
    return [student.double(torch.zeros(2, 3, dtype=torch.float64))]


@probe("double", aspect="devices")
def on_the_device(student):
    return [student.double(on_device(torch.tensor([1.0, 2.0, 5.0])))]


@part("double")
def test_small_numbers(student, probes):
    """Every element is doubled.

    すべての要素が 2 倍になります。
    """
    check(small_numbers(student), probes["small_numbers"])


@part("double")
def test_tracked(student, probes):
    """Gradients flow back to x.

    勾配が x まで伝わります。
    """
    check(tracked(student), probes["tracked"])


@part("double")
def test_zeros(student, probes):
    """Zeros in float64 give new zeros in float64.

    float64 のゼロなら、float64 の新しいゼロです。
    """
    check(zeros(student), probes["zeros"])


@part("double")
def test_on_the_device(student, probes):
    """The result is on the device of x.

    戻り値は x と同じ device にあります。
    """
    check(on_the_device(student), probes["on_the_device"])
