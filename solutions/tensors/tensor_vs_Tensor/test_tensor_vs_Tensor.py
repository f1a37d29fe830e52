"""Hidden graders of tensors/tensor_vs_Tensor: other numbers, other nestings, and the whole card."""

import pytest

from autograder.grading import check, part


def whole(rng, *shape):
    """Random whole numbers as (nested) lists; one bare number without a shape."""
    return rng.integers(2, 900, shape).tolist() if shape else int(rng.integers(2, 900))


def decimal(rng, *shape):
    """The same with decimals, each with a half to cut off."""
    return (rng.integers(2, 900, shape) + 0.5).tolist() if shape else int(rng.integers(2, 900)) + 0.5


def second_result(student, name, data):
    """What a second call returns after zeros were written into the result of the first."""
    twice = student.define("lambda make, data: (make(data).zero_(), make(data))[1]")
    return twice(getattr(student, name), data)


@part("make")
def test_bare_numbers(student, key, rng):
    """Whole or not, a bare number has no axes and keeps its value."""
    for number in (whole(rng), decimal(rng), -decimal(rng), 0):
        check(student.make(number), key.make(number))


@part("make")
def test_bools(student, key, rng):
    """Bools stay bools, one of them or many."""
    for data in ((rng.integers(0, 2, 5) == 1).tolist(), bool(rng.integers(0, 2))):
        check(student.make(data), key.make(data))


@part("make")
@pytest.mark.parametrize("shape", [(3, 2), (2, 1, 4)], ids=str)
def test_nested(student, key, rng, shape):
    """Nested lists of whole numbers, of floats, and of both."""
    for data in (whole(rng, *shape), decimal(rng, *shape), [whole(rng, *shape), decimal(rng, *shape)]):
        check(student.make(data), key.make(data))


@part("make")
def test_nothing(student, key):
    """An empty list gives an empty float32 tensor."""
    check(student.make([]), key.make([]))


@part("make")
def test_large_whole_numbers(student, key, rng):
    """Whole numbers beyond 2^24, which float32 would round, are exact."""
    data = [2**24 + 1, 2 * whole(rng) + 2**40 + 1]
    check(student.make(data), key.make(data))


@part("make")
def test_a_new_tensor_each_time(student, key, rng):
    """Zeros written into the first result do not show in the second."""
    data = whole(rng, 4)
    check(second_result(student, "make", data), key.make(data))


@part("make_float")
def test_numbers_as_float32(student, key, rng):
    """A bare number has no axes and keeps its decimals; 2^24 + 1 is rounded to float32."""
    for number in (whole(rng), decimal(rng), -decimal(rng), 2**24 + 1):
        check(student.make_float(number), key.make_float(number))


@part("make_float")
def test_bools_as_float32(student, key, rng):
    """True is 1.0 and False is 0.0."""
    for data in ([True, False], (rng.integers(0, 2, (2, 3)) == 1).tolist(), True):
        check(student.make_float(data), key.make_float(data))


@part("make_float")
def test_lists_as_float32(student, key, rng):
    """Lists of whole numbers and of floats, flat, nested and empty."""
    for data in (whole(rng, 3), decimal(rng, 4), whole(rng, 2, 3), decimal(rng, 1, 2, 2), []):
        check(student.make_float(data), key.make_float(data))


@part("make_float")
def test_a_new_float32_tensor_each_time(student, key, rng):
    """Zeros written into the first result do not show in the second."""
    data = decimal(rng, 4)
    check(second_result(student, "make_float", data), key.make_float(data))


@part("predict_creation")
def test_the_whole_card(student, key):
    """All ten predictions."""
    check(student.predict_creation(), key.predict_creation())
