"""Public graders of autograd/grad_reset: its probes, and checks on them."""

import torch

from autograder.grading import check, on_device, part, probe


def tracked(old=None):
    """w = [1, 5], a leaf, with an old `.grad` full of `old`."""
    w = torch.tensor([1.0, 5.0]).requires_grad_()
    w.grad = None if old is None else torch.full((2,), old)
    return w


@probe("grads_without_reset")
def three_calls(student):
    return [student.grads_without_reset(3.0, 3)]


@probe("fresh_gradient", ignore=("grad",))
def with_an_old_gradient(student):
    return [student.fresh_gradient(tracked(100.0))]


@probe("fresh_gradient", ignore=("grad",))
def without_an_old_gradient(student):
    return [student.fresh_gradient(tracked())]


@probe("fresh_gradient", ignore=("grad",))
def twice_on_one_tensor(student):
    w = student.define("torch.tensor([1.0, 5.0], requires_grad=True)")
    return [student.fresh_gradient(w), student.fresh_gradient(w)]


@probe("fresh_gradient", ignore=("grad",))
def on_the_device(student):
    return [student.fresh_gradient(on_device(tracked(100.0)))]


@probe("sgd")
def one_step(student):
    return [student.sgd(0.0, 0.1, 1)]


@probe("sgd")
def three_steps(student):
    return [student.sgd(0.0, 0.1, 3)]


@part("grads_without_reset")
def test_three_calls(student, probes):
    """Each backward() adds the gradient 6 to what is there."""
    check(three_calls(student), probes["three_calls"])


@part("fresh_gradient")
def test_with_an_old_gradient(student, probes):
    """What was in .grad before has no influence."""
    check(with_an_old_gradient(student), probes["with_an_old_gradient"])


@part("fresh_gradient")
def test_without_an_old_gradient(student, probes):
    """Where there was no gradient yet, .grad is None at first."""
    check(without_an_old_gradient(student), probes["without_an_old_gradient"])


@part("fresh_gradient")
def test_twice_on_one_tensor(student, probes):
    """The second call on one tensor gives what the first gave."""
    check(twice_on_one_tensor(student), probes["twice_on_one_tensor"])


@part("fresh_gradient")
def test_on_the_device(student, probes):
    """The gradient of a tensor on another device is on that device."""
    check(on_the_device(student), probes["on_the_device"])


@part("sgd")
def test_one_step(student, probes):
    """The first step goes from 0 to 0.6."""
    check(one_step(student), probes["one_step"])


@part("sgd")
def test_three_steps(student, probes):
    """Each step uses its own gradient only."""
    check(three_steps(student), probes["three_steps"])
