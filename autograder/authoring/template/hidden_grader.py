"""Hidden graders of $id: unseen inputs against the key."""

import torch

from autograder.grading import check, on_device, part


@part("double")
def test_other_numbers(student, key, rng):
    """It holds for other shapes and numbers, with gradients.

    ほかの shape と数でも成り立ち、勾配も伝わります。
    """
    inputs = [rng.tensor(3, 4), rng.tensor(2).requires_grad_(), on_device(rng.tensor(5))]
    check(student.double.map([(x,) for x in inputs]), key.double.map([(x,) for x in inputs]))


@part("double")
def test_zeros_and_nothing(student, key):
    """Zeros, and no elements at all, in either dtype.

    ゼロでも、要素がなくても、どちらの dtype でも成り立ちます。
    """
    inputs = [
        torch.zeros(shape, dtype=dtype) for shape in ((2,), (0, 3), ()) for dtype in (torch.float32, torch.float64)
    ]
    check(student.double.map([(x,) for x in inputs]), key.double.map([(x,) for x in inputs]))
