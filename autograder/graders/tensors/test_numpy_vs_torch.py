"""Public graders of tensors/numpy_vs_torch: its probes, the card with its public half, and checks on them."""

import numpy as np
import torch

from autograder.grading import card, check, part, probe

HALF = ("type(torch.tensor([1, 2]))", "np.array([1, 2])", "torch.tensor([1.0, 2.0])")
HALF += ("torch.tensor(np.array([1.0, 2.0]))", "torch.tensor([1.0]) + torch.tensor(np.array([1.0]))")

A = np.array([[1.5, 2.5], [3.5, 4.5]])
TABLE = np.array([[1.5, 2.5, 3.5], [4.5, 5.5, -6.5]])
SINGLE = np.array([1.5, 2.5], dtype=np.float32)

OTHERS = [np.array([3, -7]), np.array([True, False, True]), np.array([[250, 4]], dtype=np.uint8), SINGLE]
OTHERS += [np.array([70001, 3], dtype=np.int32), np.array([1, -2]) / 3]

VIEWS = [A[::-1], SINGLE[::-1], TABLE.T, TABLE[:, ::2], TABLE[::-1, ::-1].T]

EMPTY = np.zeros((0, 3))


def written_later(student, a):
    """The result for a copy of the array that is overwritten after the call."""
    kept = student.define("lambda f, a: [b := a.copy(), f(b), b.fill(9)][1]", "result_after_writing_into_a")
    return kept(student.to_model_input, a)


@card("default_dtypes", public=HALF)
def predictions(student):
    return [student.default_dtypes()]


@probe("bytes_of_zeros")
def two_shapes(student):
    return student.bytes_of_zeros.map([(shape, name) for shape in ((2, 3), (2, 3, 5)) for name in ("numpy", "torch")])


@probe("bytes_of_zeros", aspect="refusals")
def another_library(student):
    return [student.define("lambda f, shape, name: f(shape, name) or 0")(student.bytes_of_zeros, (0, 3), "jax")]


@probe("bytes_of_zeros", aspect="edges")
def one_number_and_none(student):
    return student.bytes_of_zeros.map([(shape, name) for shape in ((), (0, 3)) for name in ("numpy", "torch")])


@probe("to_model_input")
def plain(student):
    return student.to_model_input.map([(A,), (OTHERS[0],), (OTHERS[1],)])


@probe("to_model_input")
def float64_written_later(student):
    return [written_later(student, A)]


@probe("to_model_input")
def how_many_numbers(student):
    return [student.define("lambda f, a: f(a).numel()", "how_many_numbers_in")(student.to_model_input, np.array(3))]


@probe("to_model_input", aspect="arguments")
def float32_written_later(student):
    return [written_later(student, SINGLE)]


@probe("to_model_input", aspect="edges")
def backwards(student):
    return [student.to_model_input(A[::-1])]


@probe("to_model_input", aspect="edges")
def no_axes_or_numbers(student):
    return student.to_model_input.map([(np.array(2.5),), (EMPTY,)])


@part("default_dtypes")
def test_half_of_the_card(student, probes):
    """5 of the 11 predictions agree with NumPy and torch.

    11 個のうち 5 個の予想が、NumPy と torch の結果と同じです。
    """
    check(predictions(student), probes["predictions"])


@part("bytes_of_zeros")
def test_bytes(student, probes):
    """The bytes of all numbers are counted, for an array and for a tensor, as an `int`.

    配列でもテンソルでも、すべての数のバイト数が `int` で返ります。
    """
    check(two_shapes(student), probes["two_shapes"])


@part("bytes_of_zeros")
def test_one_number_and_none(student, probes):
    """The shape `()` has the bytes of one number, and with a side of 0 there are none.

    shape が `()` なら数 1 つのバイト数で、サイズに 0 があれば 0 バイトです。
    """
    check(one_number_and_none(student), probes["one_number_and_none"])


@part("bytes_of_zeros")
def test_another_library(student):
    """Any other text as `library` raises `ValueError`.

    `library` がほかの文字列なら `ValueError` が出ます。
    """
    others = ("jax", "", "NumPy", "torchvision")
    check(student.bytes_of_zeros.map([((2, 3), other) for other in others]), [ValueError] * len(others))


@part("to_model_input")
def test_float64(student):
    """An array of float64 numbers becomes a `float32` tensor with the same shape and numbers.

    float64 の配列は、shape も数も同じ `float32` のテンソルになります。
    """
    check(student.to_model_input(A), torch.tensor([[1.5, 2.5], [3.5, 4.5]]))


@part("to_model_input")
def test_other_dtypes(student):
    """Whole numbers, `True` and `False`, and `float32` numbers become `float32`, too.

    整数も、`True` と `False` も、`float32` の数も、`float32` になります。
    """
    expected = [[3.0, -7], [1.0, 0, 1], [[250.0, 4]], [1.5, 2.5], [70001.0, 3], [1 / 3, -2 / 3]]
    found = student.to_model_input.map([(a,) for a in OTHERS])
    check(found, [torch.tensor(one) for one in expected], ignore=("memory",))


@part("to_model_input")
def test_written_later(student, probes):
    """The result has memory of its own: what is written into `a` or into another result does not reach it.

    戻り値は新しいメモリにあり、後で `a` やほかの戻り値に書き込んでも変わりません。
    """
    check(student.to_model_input(SINGLE), torch.tensor([1.5, 2.5]))
    check(float64_written_later(student), probes["float64_written_later"])
    check(float32_written_later(student), probes["float32_written_later"])
    twice = student.define("lambda f, a: [f(a), f(a).fill_(9)][0]", "result_after_writing_into_another")
    check(twice(student.to_model_input, SINGLE), torch.tensor([1.5, 2.5]))


@part("to_model_input")
def test_views(student):
    """Reversed, transposed and sliced arrays are read in the order of their axes, and stay as they are.

    逆順、転置、スライスの配列も軸の順に読まれ、元のまま残ります。
    """
    check(student.to_model_input.map([(a,) for a in VIEWS]), [torch.tensor(a.tolist()) for a in VIEWS])


@part("to_model_input")
def test_no_axes_or_numbers(student, probes):
    """An array of shape `()` stays without axes, and an empty one keeps its shape.

    shape が `()` の配列は軸のないままで、空の配列の shape も変わりません。
    """
    check(how_many_numbers(student), probes["how_many_numbers"])
    check(no_axes_or_numbers(student), probes["no_axes_or_numbers"])
