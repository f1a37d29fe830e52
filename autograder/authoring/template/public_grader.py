"""Public graders of $id: its probes, and checks on them."""

import torch

from autograder.grading import check, part, probe


@probe("double")
def small_numbers(student):
    return [student.double(torch.tensor([1.0, 2.0, 5.0]))]


@part("double")
def test_small_numbers(student, probes):
    """Every element is doubled.

    すべての要素が 2 倍になります。
    """
    check(small_numbers(student), probes["small_numbers"])
