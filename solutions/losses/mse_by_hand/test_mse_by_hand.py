"""Hidden graders of losses/mse_by_hand: unseen inputs against the key."""

import pytest
import torch

from autograder.grading import check, on_cpu, on_device, part


@part("mse")
@pytest.mark.parametrize("shape", [(4,), (3, 2), (2, 3, 2, 2), (1,)], ids=str)
def test_matches_the_key(student, key, rng, shape):
    """Any number of axes, and a single element."""
    pred, target = rng.tensor(*shape), rng.tensor(*shape)
    check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
def test_float64(student, key, rng):
    """float64 in, float64 out, to float64 precision."""
    pred, target = rng.tensor(3, 5, dtype=torch.float64), rng.tensor(3, 5, dtype=torch.float64)
    check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
def test_gradient_to_both(student, key, rng):
    """Both arguments get their gradient, the target the negative one."""
    pred, target = rng.tensor(2, 4).requires_grad_(), rng.tensor(2, 4).requires_grad_()
    check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
def test_views(student, key, rng):
    """Transposed, expanded and sliced inputs are inputs like others."""
    pred, target = rng.tensor(4, 3).T, rng.tensor(3, 1).expand(3, 4)
    check(student.mse(pred, target), key.mse(pred, target))
    pred, target = rng.tensor(6, 5)[::2, 1:4], rng.tensor(3, 3, 2)[..., 1]
    check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
def test_same_both_ways(student, key, rng):
    """Prediction and target may change places."""
    pred, target = rng.tensor(5), rng.tensor(5)
    for one, two in ((pred, target), (target, pred)):
        check(student.mse(one, two), key.mse(pred, target))


@part("mse")
def test_scaling(student, key, rng):
    """Three times the inputs give nine times the loss."""
    pred, target = rng.tensor(5, 2), rng.tensor(5, 2)
    check(student.mse(3 * pred, 3 * target), 9 * key.mse(pred, target).value)


@part("mse")
@pytest.mark.parametrize("shapes", [((2, 3), (3, 2)), ((2, 3), (1, 3)), ((4,), ())], ids=str)
def test_other_shapes_are_refused(student, key, shapes):
    """Shapes that differ raise ValueError, whether torch could broadcast them or not."""
    pred, target = torch.ones(shapes[0]), torch.ones(shapes[1])
    check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
def test_empty_or_not(student, key, rng):
    """nan comes out of an empty input, and of no other."""
    for shape in ((2, 0, 3), (2, 1, 3), (0,)):
        pred, target = rng.tensor(*shape), rng.tensor(*shape)
        check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_inputs_are(student, key, rng, place):
    """The loss and its gradients are beside the inputs, with one axis and with three, and with tracked inputs."""
    for shape in ((7,), (2, 1, 3)):
        pred, target = place(rng.tensor(*shape)), place(rng.tensor(*shape))
        check(student.mse(pred, target), key.mse(pred, target))
    pred, target = place(rng.tensor(4).requires_grad_()), place(rng.tensor(4).requires_grad_())
    check(student.mse(pred, target), key.mse(pred, target))


@part("mse")
def test_large(student, reference, rng):
    """2,500 elements take a moment, not more. They are whole numbers, so that any order of adding is exact."""
    pred, target = (torch.from_numpy(rng.integers(-4, 5, (50, 50))).float() for _ in range(2))
    check(student.mse(pred, target), reference.mse(pred, target))
