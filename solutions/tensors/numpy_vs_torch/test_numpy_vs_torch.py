"""Hidden graders of tensors/numpy_vs_torch: the whole card, other shapes, other arrays."""

import numpy as np
import torch

from autograder.grading import check, part

DTYPES = ("bool", "uint8", "int32", "int64", "float32", "float64")

STRANGERS = ("", "Numpy", "NUMPY", "Torch", "np", "numpy ", "pytorch", "torchvision")

KEPT = "lambda f, a: [b := a.copy(), f(b), f(b[::-1]), f(b.T), f(b).fill_(-1), b.fill(1)][1:4]"
"""Three results, looked at after something was written into another one and into the array."""


def numbers(rng, dtype, *shape):
    """Numbers up to 200 of this dtype, whose halves and signs are kept where it has some."""
    whole = np.asarray(rng.integers(2, 200, shape))
    if dtype == "bool":
        return np.asarray(whole % 3 == 0)
    if dtype == "uint8":
        return whole.astype(dtype)
    signed = whole * np.asarray(rng.integers(0, 2, shape) * 2 - 1)
    return np.asarray(signed + 0.375 * dtype.startswith("float")).astype(dtype)


def views(rng, dtype):
    """A table read backwards, by columns, and in part."""
    table = numbers(rng, dtype, 4, 6)
    return [table[::-1], table[:, ::-2], table.T, table[1:, 2:5], table[:, 3], np.asfortranarray(table)]


def check_all(student, key, arrays, ignore=("memory",)):
    """One call for each array, all of them in one message; whether memory is shared has a check of its own."""
    found = student.to_model_input.map([(a,) for a in arrays])
    check(found, [key.to_model_input(a) for a in arrays], ignore=ignore)


@part("default_dtypes")
def test_the_whole_card(student, key):
    """All 11 predictions agree with NumPy and torch.

    11 個すべての予想が、NumPy と torch の結果と同じです。
    """
    check(student.default_dtypes(), key.default_dtypes())


@part("bytes_of_zeros")
def test_shapes(student, key, rng):
    """The bytes are right for shapes with any number of sides, also with a side of 0.

    サイズがいくつ並んでいても、0 があっても、バイト数は正しいです。
    """
    drawn = [tuple(rng.integers(3, 9, sides).tolist()) for sides in (1, 2, 3, 4)]
    shapes = [*drawn, (1,), (1, 1), (0,), (5, 0), (0, 0), (2, 0, 3)]
    calls = [(shape, library) for shape in shapes for library in ("numpy", "torch")]
    check(student.bytes_of_zeros.map(calls), [key.bytes_of_zeros(*call) for call in calls])


@part("bytes_of_zeros")
def test_other_texts(student):
    """Every other text raises `ValueError`, however near it is and whatever the shape.

    ほかの文字列なら、よく似たものでも、どの shape でも、`ValueError` が出ます。
    """
    calls = [(shape, library) for library in STRANGERS for shape in ((4, 2), (), (0, 3))]
    check(student.bytes_of_zeros.map(calls), [ValueError] * len(calls))


@part("to_model_input")
def test_every_dtype(student, key, rng):
    """Arrays of every dtype become `float32`, with any number of axes.

    どの dtype の配列も、軸が何本でも、`float32` になります。
    """
    check_all(student, key, [numbers(rng, dtype, *shape) for dtype in DTYPES for shape in ((5,), (2, 3), (2, 1, 3))])
    check_all(student, key, [np.array([70001, -(2**31), 2**40]), np.array([1, -2, 4]) / 3])


@part("to_model_input")
def test_every_view(student, key, rng):
    """Views of every dtype are read in the order of their axes.

    どの dtype のビューも、軸の順に読まれます。
    """
    check_all(student, key, [view for dtype in DTYPES for view in views(rng, dtype)])


@part("to_model_input")
def test_no_axes_and_no_numbers(student, key, rng):
    """Arrays without axes and empty ones of every dtype keep their shape.

    軸のない配列と空の配列は、どの dtype でも shape が変わりません。
    """
    shapes = ((), (0,), (0, 3), (2, 0), (1,), (1, 1))
    check_all(student, key, [numbers(rng, dtype, *shape) for dtype in DTYPES for shape in shapes])


@part("to_model_input")
def test_memory_of_its_own(student, key, rng):
    """Neither what is written into `a` nor what is written into another result changes a result.

    `a` に書き込んでも、ほかの戻り値に書き込んでも、戻り値は変わりません。
    """
    for dtype in ("float32", "float64", "int64"):
        a = numbers(rng, dtype, 3, 4)
        given = [program.define(KEPT)(program.to_model_input, a) for program in (student, key)]
        check(*given)
    several = [numbers(rng, "float32", *shape) for shape in ((), (5,), (2, 1, 3))]
    check_all(student, key, [*several, numbers(rng, "float32", 4, 5)[1:, ::2]], ignore=())
