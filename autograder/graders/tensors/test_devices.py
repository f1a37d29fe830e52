"""Public graders of tensors/devices: its probes, and checks on them."""

import numpy as np
import torch

from autograder.grading import DEVICE, PRODUCT, check, on_cpu, on_device, part, probe, where

A, B = torch.tensor([1.0, 2]), torch.tensor([10.0, 20])
X = np.array([[1.0, 0, 2], [0, 1, 1]])
W = torch.tensor([[1.0, 2], [3, 4], [5, 6]])


def batch(place):
    """A batch with tensors at three depths."""
    return {
        "x": place(torch.tensor([0.5, 1.5])),
        "pair": (place(torch.tensor([3])), [place(torch.tensor([2.5]))]),
        "name": "b1",
        "n": 7,
    }


@probe("same_device_add")
def cpu_and_device(student):
    return [student.same_device_add(on_cpu(A), on_device(B)), student.same_device_add(on_device(A), on_cpu(B))]


@probe("same_device_add")
def both_on_one(student):
    return [student.same_device_add(on_cpu(A), on_cpu(B)), student.same_device_add(on_device(A), on_device(B))]


@probe("can_add")
def vectors(student):
    pairs = [((3,), "cpu", (3,), "cuda:0"), ((3,), "cuda:0", (3,), "cuda:0"), ((1,), "cpu", (3,), "cuda:0")]
    return student.can_add.map(pairs)


@probe("can_add")
def numbers(student):
    pairs = [((3,), "cuda:0", (), "cpu"), ((), "cuda:0", (3,), "cpu"), ((), "cpu", (), "cuda:0")]
    return student.can_add.map(pairs)


@probe("to_device", ignore=("memory",))
def a_nest(student):
    return [student.to_device(batch(on_cpu), DEVICE), student.to_device(batch(on_device), "cpu")]


@probe("round_trip", ignore=("grad",))
def on_the_cpu(student):
    return [student.round_trip(X, on_cpu(W))]


@probe("round_trip", ignore=("grad",))
def on_the_device(student):
    product = student.round_trip(X, on_device(W))
    return [product, where(product, *PRODUCT)]


@probe("round_trip", ignore=("grad",))
def tracked(student):
    return [student.round_trip(X, on_device(W.clone().requires_grad_()))]


@part("same_device_add")
def test_cpu_and_device(student, probes):
    """A tensor on the CPU and one on the device: the sum is beside the first."""
    check(cpu_and_device(student), probes["cpu_and_device"])


@part("same_device_add")
def test_both_on_one(student, probes):
    """Two tensors on one device stay there."""
    check(both_on_one(student), probes["both_on_one"])


@part("can_add")
def test_vectors(student, probes):
    """Tensors with axes have to be on one device, also those with one element."""
    check(vectors(student), probes["vectors"])


@part("can_add")
def test_numbers(student, probes):
    """A 0-d tensor on the CPU joins a tensor on the GPU; one on the GPU does not join a tensor on the CPU."""
    check(numbers(student), probes["numbers"])


@part("to_device")
def test_a_nest(student, probes):
    """All tensors of a batch move, at every depth; containers, text and number stay as they are."""
    check(a_nest(student), probes["a_nest"])


@part("round_trip")
def test_on_the_cpu(student, probes):
    """The product of an array and a tensor on the CPU."""
    check(on_the_cpu(student), probes["on_the_cpu"])


@part("round_trip")
def test_on_the_device(student, probes):
    """The product is computed on the device, where w is, and comes back."""
    check(on_the_device(student), probes["on_the_device"])


@part("round_trip")
def test_tracked(student, probes):
    """A tracked w on the device."""
    check(tracked(student), probes["tracked"])
