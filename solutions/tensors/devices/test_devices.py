"""Hidden graders of tensors/devices: other values, other nests, and where the work was done."""

import numpy as np
import pytest
import torch

from autograder.grading import DEVICE, DEVICE_OBJECT, PRODUCT, check, on_cpu, on_device, part, where


@part("same_device_add")
def test_device_and_cpu(student, key, rng):
    """The second argument comes to the first, which is on the device."""
    a, b = rng.tensor(2, 3), rng.tensor(2, 3)
    check(student.same_device_add(on_device(a), on_cpu(b)), key.same_device_add(a, b), on="device")


@part("same_device_add")
def test_cpu_and_device(student, key, rng):
    """The second argument comes to the first, which is on the CPU."""
    a, b = rng.tensor(4), rng.tensor(4)
    check(student.same_device_add(on_cpu(a), on_device(b)), key.same_device_add(a, b), on="cpu")


@part("same_device_add")
@pytest.mark.parametrize("dtype", [torch.int64, torch.float64], ids=str)
def test_one_device(student, key, rng, dtype):
    """Both on the device, both on the CPU; the dtype stays, and a second call gives the same."""
    a, b = (torch.from_numpy(rng.integers(-9, 9, (3, 2))).to(dtype) for _ in range(2))
    for _ in range(2):
        check(student.same_device_add(on_device(a), on_device(b)), key.same_device_add(a, b), on="device")
        check(student.same_device_add(on_cpu(a), on_cpu(b)), key.same_device_add(a, b), on="cpu")


@part("same_device_add")
def test_no_axes(student, key, rng):
    """A tensor without axes comes to the first as every other does."""
    a, b = rng.tensor(), rng.tensor()
    check(student.same_device_add(on_cpu(a), on_device(b)), key.same_device_add(a, b), on="cpu")


@part("can_add")
def test_every_pair(student, key):
    """All pairs of six shapes that fit, in all four placements."""
    shapes = [((), ()), ((3,), ()), ((), (2, 3)), ((1,), (3,)), ((2, 3), (2, 3)), ((4, 1, 1), (1, 5))]
    places = [(one, two) for one in ("cpu", "cuda:0") for two in ("cpu", "cuda:0")]
    pairs = [(a, here, b, there) for a, b in shapes for here, there in places]
    both_ways = pairs + [(b, there, a, here) for a, here, b, there in pairs]
    check(student.can_add.map(both_ways), key.can_add.map(both_ways))


@part("can_add")
def test_one_element_and_none(student, key):
    """One element on any number of axes is no 0-d tensor, and neither is an empty one."""
    pairs = [((1, 1, 1), "cpu", (2,), "cuda:0"), ((0,), "cpu", (1,), "cuda:0"), ((2,), "cuda:0", (1, 1), "cpu")]
    check(student.can_add.map(pairs), key.can_add.map(pairs))


def nest(rng, place):
    """A batch with tensors at several depths, and with what passes through."""
    return {
        "inputs": [place(rng.tensor(2, 3)), (place(rng.tensor(1)), {"mask": place(rng.tensor(3) > 0)})],
        "targets": place(torch.from_numpy(rng.integers(0, 9, 2))),
        "rate": 0.5,
        "names": ("a", ["b", None]),
        "empty": [],
    }


@part("to_device")
@pytest.mark.parametrize("device", [DEVICE, DEVICE_OBJECT], ids=["text", "torch.device"])
def test_nest_to_the_device(student, key, rng, device):
    """Every tensor of a nest goes to the device, given as text or as torch.device."""
    batch = nest(rng, on_cpu)
    check(student.to_device(batch, device), key.to_device(batch, device), on="device", ignore=("memory",))


@part("to_device")
def test_nest_to_the_cpu(student, key, rng):
    """And back to the CPU."""
    batch = nest(rng, on_device)
    check(student.to_device(batch, "cpu"), key.to_device(batch, "cpu"), on="cpu", ignore=("memory",))


@part("to_device")
def test_nothing_to_move(student, key, rng):
    """A bare tensor, a tuple in a tuple, and values without a tensor."""
    batch = ((on_cpu(rng.tensor(2)), 3), "text")
    check(student.to_device(batch, DEVICE), key.to_device(batch, DEVICE), on="device", ignore=("memory",))
    alone = on_cpu(rng.tensor(2, 2))
    check(student.to_device(alone, DEVICE), key.to_device(alone, DEVICE), on="device", ignore=("memory",))
    check(student.to_device([1, {"n": "x"}], DEVICE), [1, {"n": "x"}])


def rounded(rng, *shape):
    """Small whole numbers, whose products are exact in any order."""
    return rng.integers(-4, 5, shape).astype(float)


@part("round_trip")
@pytest.mark.parametrize("shape", [(2, 3, 4), (1, 5, 1), (3, 1, 2)], ids=str)
def test_on_the_device(student, key, rng, shape):
    """The product is computed on w's device, and comes back as an array."""
    m, n, k = shape
    x, w = rounded(rng, m, n), torch.from_numpy(rounded(rng, n, k)).float()
    got = student.round_trip(x, on_device(w))
    check(got, key.round_trip(x, w))
    check(where(got, *PRODUCT), ["device"])


@part("round_trip")
def test_tracked(student, key, rng):
    """A tracked w, on the device and on the CPU, is no obstacle."""
    x, w = rounded(rng, 2, 3), torch.from_numpy(rounded(rng, 3, 2)).float().requires_grad_()
    for place in (on_device, on_cpu):
        check(student.round_trip(x, place(w)).without("grad"), key.round_trip(x, w.detach()))


@part("round_trip")
def test_views(student, key, rng):
    """x with reversed rows, reversed columns and transposed; w transposed."""
    x, w = rounded(rng, 4, 3), torch.from_numpy(rounded(rng, 2, 3)).float().T
    for view in (x[::-1], x[:, ::-1], np.asfortranarray(x), rounded(rng, 3, 4).T):
        check(student.round_trip(view, on_device(w)), key.round_trip(view, w))


@part("round_trip")
def test_any_numbers(student, rng):
    """Numbers that float32 has to round."""
    x, w = rng.standard_normal((3, 4)), rng.tensor(4, 2)
    expected = torch.from_numpy(x.astype(np.float32)) @ w
    check(student.round_trip(x, on_device(w)), expected.numpy())


@part("round_trip")
def test_computed_in_float32(student):
    """x is rounded to float32 before it is multiplied: 2^24 + 1 becomes 2^24 there, and the difference 0."""
    x, w = np.array([[2.0**24 + 1, -(2.0**24)]]), torch.ones(2, 1)
    for place in (on_device, on_cpu):
        check(student.round_trip(x, place(w)), np.zeros((1, 1), dtype=np.float32))
