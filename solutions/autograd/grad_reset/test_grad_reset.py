"""Hidden graders of autograd/grad_reset: unseen inputs against the key."""

import pytest
import torch

from autograder.grading import check, on_cpu, on_device, part


def leaf(values, old=None):
    """A tracked copy of `values`, with an old `.grad` full of `old`."""
    w = values.clone().requires_grad_()
    w.grad = None if old is None else torch.full_like(values, old)
    return w


@part("grads_without_reset")
def test_other_numbers_add_up(student, key, rng):
    """Each call adds the same gradient once more, for any x and any number of calls, none included."""
    for x, calls in ((-1.5, 4), (float(rng.uniform(1, 9)), 6), (float(rng.uniform(-9, -1)), 1), (2.5, 0)):
        check(student.grads_without_reset(x, calls), key.grads_without_reset(x, calls))


@part("grads_without_reset")
def test_counts_from_the_start_again(student, key, rng):
    """Nothing is left of the first call in the second."""
    x = float(rng.uniform(1, 9))
    for _ in range(2):
        check(student.grads_without_reset(x, 2), key.grads_without_reset(x, 2))


@part("fresh_gradient")
@pytest.mark.parametrize("old", [None, 0.0, -7.5], ids=["none", "zeros", "minus_7.5"])
def test_whatever_was_there(student, key, rng, old):
    """An old gradient of any kind has no influence."""
    w = leaf(rng.tensor(4), old)
    check(student.fresh_gradient(w), key.fresh_gradient(w), ignore=("grad",))


@part("fresh_gradient")
def test_minimum_inside(student, key):
    """The gradient is 0 where w is 3, and only there."""
    w = leaf(torch.tensor([0.0, -2.0, 3.0]), 1.0)
    check(student.fresh_gradient(w), key.fresh_gradient(w), ignore=("grad",))


@part("fresh_gradient")
def test_shapes_and_dtypes(student, key, rng):
    """0, 2 and 3 axes, and float64, which is also kept."""
    for shape, dtype in (((), torch.float32), ((2, 3), torch.float64), ((2, 1, 2), torch.float32)):
        w = leaf(rng.tensor(*shape, dtype=dtype), 2.0)
        check(student.fresh_gradient(w), key.fresh_gradient(w), ignore=("grad",))


@part("fresh_gradient")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_tensor_is(student, key, rng, place):
    """The gradient is where the tensor is, with an old gradient there and without."""
    for old in (None, 3.5):
        w = place(leaf(rng.tensor(2, 2), old))
        check(student.fresh_gradient(w), key.fresh_gradient(w), ignore=("grad",))


@part("fresh_gradient")
def test_the_same_tensor_again(student, key, rng):
    """Three calls on one tensor give one answer."""
    values = rng.integers(-9, 9, 3).tolist()
    w = student.define(f"torch.tensor({values}, dtype=torch.float32, requires_grad=True)")
    for _ in range(3):
        check(
            student.fresh_gradient(w), key.fresh_gradient(torch.tensor(values, dtype=torch.float32)), ignore=("grad",)
        )


@part("sgd")
def test_other_starts(student, key, rng):
    """Any start on either side of 3, any learning rate, any number of steps, none included."""
    for w, steps in ((rng.uniform(4, 9), 5), (rng.uniform(0.5, 2), 4), (rng.uniform(4, 9), 1), (1.0, 0)):
        lr = float(rng.uniform(0.05, 0.45))
        check(student.sgd(float(w), lr, steps), key.sgd(float(w), lr, steps))


@part("sgd")
def test_exact_quarters(student, key):
    """With lr = 0.25 half of the way to 3 is left after each step."""
    check(student.sgd(5.0, 0.25, 2), key.sgd(5.0, 0.25, 2))


@part("sgd")
def test_fifty_steps(student, key):
    """A long run comes to rest near 3."""
    check(student.sgd(0.0, 0.1, 50), key.sgd(0.0, 0.1, 50))


@part("sgd")
def test_starts_afresh(student, key, rng):
    """The second call starts afresh."""
    w = float(rng.uniform(4, 9))
    for _ in range(2):
        check(student.sgd(w, 0.2, 3), key.sgd(w, 0.2, 3))
