"""Public graders of matrices/identity: its probes, and checks on them."""

import torch

from autograder.grading import check, on_cpu, on_device, part, probe

A = torch.tensor([[1.0, 2, 3], [4, -5, 6]])
MATRICES = [
    A,
    torch.tensor([[2.0, 7], [3, -1], [8, 4], [5, 9]]),
    torch.tensor([[1.0, 2], [3, 4]]),
    torch.tensor([[3.0, -2, 7, 5]]),
]
OTHER_DTYPES = [
    torch.tensor([[0.1, 1.7], [-2.2, 0.8], [3.1, 0.7]], dtype=torch.float64),
    torch.tensor([[7, -2, 40], [1, 5, 3]]),
]
TRACKED = torch.tensor([[1.5, 2, -1], [4, 3, 7]], requires_grad=True)
OF_TRACKED = "lambda f, x: f(x.clone().requires_grad_())"
KEPT = "lambda f, x: [f(x), f(x).fill_(9)][0]"

IDENTITIES = [torch.eye(3), torch.eye(2), torch.eye(1)]
# Each line for another belief: ones on the diagonal; determinant 1; what undoes itself; diagonal matrices; rows that
# add up to 1, and what is its own square; all is well in the first place, or in the last.
OTHERS = [
    *([[1, 5], [0, 1]], [[1, 0, 0], [0, 1, 0], [-6, 0, 1]], [[1, 1], [1, 1]]),
    *([[2, 0], [0, 0.5]], [[2, -1], [1, 0]], [[0, -1], [1, 0]]),
    *([[0, 1], [1, 0]], [[-1, 0], [0, -1]], [[1, 0], [0, -1]]),
    *([[2, 0], [0, 2]], [[2, 0], [0, 0]], [[1, 0, 0], [0, 4, 0], [0, 0, 1]]),
    *([[1, 0, 0], [0, 0, 1], [0, 1, 0]], [[3, -2], [3, -2]], [[0, 0], [0, 0]], [[0, 0], [1, 1]]),
    *([[1, 7], [0, 3]], [[3, 0], [2, 1]]),
]
NEAR = [[[1, 0], [0, 1.000001]], [[1, 0], [1e-9, 1]], [[1.25, 0], [0, 1]], [[1, 0.25], [0, 1]]]
NEAR_IN_FLOAT64 = [[[1 + 1e-12, 0], [0, 1]], [[1, 0], [-1e-60, 1]]]
NOT_SQUARE = [torch.eye(2, 3), torch.eye(3, 2), torch.tensor([[1.0, 0, 5], [0, 1, 0]])]


def tensors(rows, dtype=torch.float32):
    """The arguments of a call for each of these matrices."""
    return [(torch.tensor(each, dtype=dtype),) for each in rows]


def arguments(matrices):
    """The same for tensors."""
    return [(each,) for each in matrices]


@probe("right_identity")
def fits_on_the_right(student):
    return student.right_identity.map(arguments(MATRICES))


@probe("right_identity")
def tracked_on_the_right(student):
    return [student.define(OF_TRACKED)(student.right_identity, A)]


@probe("right_identity", aspect="devices")
def dtypes_and_device_on_the_right(student):
    return student.right_identity.map(arguments([*OTHER_DTYPES, on_device(A)]))


@probe("right_identity", aspect="edges")
def nothing_on_the_right(student):
    return [student.right_identity(torch.ones(2, 0))]


@probe("left_identity")
def fits_on_the_left(student):
    return student.left_identity.map(arguments(MATRICES))


@probe("left_identity")
def tracked_on_the_left(student):
    return [student.define(OF_TRACKED)(student.left_identity, A)]


@probe("left_identity", aspect="devices")
def dtypes_and_device_on_the_left(student):
    return student.left_identity.map(arguments([*OTHER_DTYPES, on_device(A)]))


@probe("left_identity", aspect="edges")
def nothing_on_the_left(student):
    return [student.left_identity(torch.ones(0, 3))]


@probe("is_identity")
def identities(student):
    return student.is_identity.map(arguments(IDENTITIES))


@probe("is_identity")
def others(student):
    return student.is_identity.map(tensors(OTHERS))


@probe("is_identity")
def nearly(student):
    return student.is_identity.map(tensors(NEAR))


@probe("is_identity", aspect="devices")
def on_another_device(student):
    return [student.is_identity(on_device(torch.eye(3)))]


@probe("is_identity", aspect="edges")
def not_square(student):
    return student.is_identity.map(arguments(NOT_SQUARE))


@probe("is_identity", aspect="edges")
def nearly_in_float64(student):
    return student.is_identity.map(tensors(NEAR_IN_FLOAT64, torch.float64))


@probe("is_identity", aspect="edges")
def nothing(student):
    return [student.is_identity(torch.ones(0, 0))]


@part("right_identity")
def test_right_identity(student, probes):
    """I is square and fits on the right of A, with ones on the diagonal and zeros elsewhere.

    I は A に右からかけられる正方行列で、対角線上が 1、ほかは 0 です。
    """
    check(fits_on_the_right(student), probes["fits_on_the_right"])


@part("right_identity")
def test_dtype_and_device_on_the_right(student, probes):
    """I has the dtype of A, float64 or int64 too, and is on the device of A.

    I の dtype は A と同じです (float64 や int64 のときも)。device も A と同じです。
    """
    check(dtypes_and_device_on_the_right(student), probes["dtypes_and_device_on_the_right"])


@part("right_identity")
def test_untracked_on_the_right(student):
    """I is not tracked, even if A is.

    A が追跡中でも、I は追跡されません。
    """
    check(student.right_identity(TRACKED), torch.eye(3))


@part("right_identity")
def test_nothing_on_the_right(student):
    """If A has no columns, I has the shape (0, 0); if it has no rows, I is as large as ever.

    A に列がなければ、I の shape は (0, 0) です。A に行がないときは、I のサイズはいつもと同じです。
    """
    check(student.right_identity(torch.ones(2, 0)), torch.eye(0))
    check(student.right_identity(torch.ones(0, 3)), torch.eye(3))


@part("right_identity")
def test_memory_on_the_right(student):
    """Writing into I changes neither A nor another answer.

    I に書き込んでも、A もほかの答えも変わりません。
    """
    check(student.define(KEPT)(student.right_identity, A), torch.eye(3))
    check(student.right_identity(torch.eye(2)), torch.eye(2))


@part("left_identity")
def test_left_identity(student, probes):
    """I is square and fits on the left of A, with ones on the diagonal and zeros elsewhere.

    I は A に左からかけられる正方行列で、対角線上が 1、ほかは 0 です。
    """
    check(fits_on_the_left(student), probes["fits_on_the_left"])


@part("left_identity")
def test_dtype_and_device_on_the_left(student, probes):
    """I has the dtype of A, float64 or int64 too, and is on the device of A.

    I の dtype は A と同じです (float64 や int64 のときも)。device も A と同じです。
    """
    check(dtypes_and_device_on_the_left(student), probes["dtypes_and_device_on_the_left"])


@part("left_identity")
def test_untracked_on_the_left(student):
    """I is not tracked, even if A is.

    A が追跡中でも、I は追跡されません。
    """
    check(student.left_identity(TRACKED), torch.eye(2))


@part("left_identity")
def test_nothing_on_the_left(student):
    """If A has no rows, I has the shape (0, 0); if it has no columns, I is as large as ever.

    A に行がなければ、I の shape は (0, 0) です。A に列がないときは、I のサイズはいつもと同じです。
    """
    check(student.left_identity(torch.ones(0, 3)), torch.eye(0))
    check(student.left_identity(torch.ones(2, 0)), torch.eye(2))


@part("left_identity")
def test_memory_on_the_left(student):
    """Writing into I changes neither A nor another answer.

    I に書き込んでも、A もほかの答えも変わりません。
    """
    check(student.define(KEPT)(student.left_identity, A), torch.eye(2))
    check(student.left_identity(torch.eye(2)), torch.eye(2))


@part("is_identity")
def test_identities(student, probes):
    """An identity gives True, of whatever size: a Python bool.

    単位行列なら、サイズが何でも True です。Python の bool を返します。
    """
    check(identities(student), probes["identities"])


@part("is_identity")
def test_others(student, probes):
    """Any other square matrix gives False: the ones and the zeros all have to be in their places.

    ほかの正方行列では False です。1 と 0 が、すべて決まった場所になければなりません。
    """
    check(others(student), probes["others"])


@part("is_identity")
def test_exactly(student, probes):
    """The entries are compared exactly, also in float64: nearly 1 is not 1, and nearly 0 is not 0.

    要素はぴったり比べます (float64 でも)。ほとんど 1 でも 1 ではなく、ほとんど 0 でも 0 ではありません。
    """
    check(nearly(student), probes["nearly"])
    check(nearly_in_float64(student), probes["nearly_in_float64"])


@part("is_identity")
def test_not_square(student, probes):
    """A matrix that is not square gives False.

    正方行列でなければ False です。
    """
    check(not_square(student), probes["not_square"])
    check(student.is_identity.map(arguments([torch.ones(1, 3), torch.ones(3, 1)])), [False] * 2)


@part("is_identity")
def test_every_kind(student):
    """M may have the dtype int64 or float64, be tracked, or be on another device.

    M の dtype は int64 や float64 のこともあります。追跡中のことも、別の device にあることもあります。
    """
    kinds = [on_cpu(torch.eye(3, dtype=torch.int64)), torch.eye(2, dtype=torch.float64), torch.eye(2).requires_grad_()]
    check(student.is_identity.map(arguments([*kinds, on_device(torch.eye(3))])), [True] * 4)
    check(student.is_identity(on_cpu(torch.tensor([[0, 1], [1, 0]]))), False)


@part("is_identity")
def test_nothing(student):
    """The matrix of shape (0, 0) counts as an identity; (0, 3) and (3, 0) are not square.

    shape が (0, 0) の行列は単位行列とみなします。(0, 3) と (3, 0) は正方行列ではありません。
    """
    check(
        student.is_identity.map(arguments([torch.ones(0, 0), torch.ones(0, 3), torch.ones(3, 0)])), [True, False, False]
    )
