"""Hidden graders of training/model: other sizes and weights, against the key."""

import pytest
import torch

from autograder.grading import check, on_cpu, on_device, part


@part("MLP")
def test_placeholder(student):
    """N may be 0.

    N は 0 のこともあります。
    """
    check(student.define("1")(), 1)
