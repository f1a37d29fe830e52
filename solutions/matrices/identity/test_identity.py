"""Hidden graders of matrices/identity: unseen matrices against the key."""

import torch

from autograder.grading import check, on_cpu, on_device, part

SHAPES = [(1, 5), (4, 1), (3, 4), (5, 3), (3, 3), (10, 9), (9, 10), (0, 4), (4, 0), (1, 0), (0, 1)]
KEPT = "lambda f, x: [f(x), f(x).fill_(7), f(x[:, :1]).fill_(7), f(x[:1]).fill_(7)][0]"
"""Keeps an answer while others, of several sizes, are written into."""


def matrix(rng, *shape, dtype=torch.float32):
    """Whole numbers from 2 to 60, with either sign."""
    signs = torch.from_numpy(rng.integers(0, 2, shape)) * 2 - 1
    return (torch.from_numpy(rng.integers(2, 61, shape)) * signs).to(dtype)


def several(rng):
    """Matrices of each dtype and on both devices, one tracked, one an identity, one of zeros, one empty."""
    fine, whole = matrix(rng, 3, 2, dtype=torch.float64) / 3, matrix(rng, 2, 4, dtype=torch.int64)
    nothing = torch.zeros(0, 2, dtype=torch.int64)
    kept = [fine.clone().requires_grad_(), torch.eye(3), torch.zeros(3, 2, dtype=torch.int64), on_cpu(whole)]
    return [(one,) for one in (*kept, on_device(matrix(rng, 3, 4)), *map(on_device, (fine, whole, nothing)))]


@part("right_identity")
def test_every_shape_on_the_right(student, key, rng):
    """Whatever the shape of A, I is square and fits on its right.

    A がどんな shape でも、I は正方行列で、A に右からかけられます。
    """
    matrices = [(matrix(rng, *shape),) for shape in SHAPES]
    check(student.right_identity.map(matrices), key.right_identity.map(matrices))


@part("right_identity")
def test_every_kind_on_the_right(student, key, rng):
    """I has the dtype and the device of A, and is untracked and new, whatever stands in A.

    A にどんな数が入っていても、I の dtype と device は A と同じです。I は追跡されず、新しいテンソルです。
    """
    matrices = several(rng)
    check(student.right_identity.map(matrices), key.right_identity.map(matrices))


@part("right_identity")
def test_memory_on_the_right(student, key, rng):
    """Writing into one answer changes no other one, of the same size or another.

    答えに書き込んでも、ほかの答えは変わりません。サイズが同じでも違っても同じです。
    """
    A = matrix(rng, 3, 4)
    check(student.define(KEPT)(student.right_identity, A), key.right_identity(A))


@part("left_identity")
def test_every_shape_on_the_left(student, key, rng):
    """Whatever the shape of A, I is square and fits on its left.

    A がどんな shape でも、I は正方行列で、A に左からかけられます。
    """
    matrices = [(matrix(rng, *shape),) for shape in SHAPES]
    check(student.left_identity.map(matrices), key.left_identity.map(matrices))


@part("left_identity")
def test_every_kind_on_the_left(student, key, rng):
    """I has the dtype and the device of A, and is untracked and new, whatever stands in A.

    A にどんな数が入っていても、I の dtype と device は A と同じです。I は追跡されず、新しいテンソルです。
    """
    matrices = several(rng)
    check(student.left_identity.map(matrices), key.left_identity.map(matrices))


@part("left_identity")
def test_memory_on_the_left(student, key, rng):
    """Writing into one answer changes no other one, of the same size or another.

    答えに書き込んでも、ほかの答えは変わりません。サイズが同じでも違っても同じです。
    """
    A = matrix(rng, 3, 4)
    check(student.define(KEPT)(student.left_identity, A), key.left_identity(A))


def with_one(side, row, column, number, dtype=torch.float32):
    """An identity with another number in one place."""
    M = torch.eye(side, dtype=dtype)
    M[row, column] = number
    return M


def answers(student, matrices):
    """All of them in one call, which costs less than a call each; whole numbers on the CPU: CUDA cannot `@` them."""
    placed = [on_cpu(M) if isinstance(M, torch.Tensor) and M.dtype == torch.int64 else M for M in matrices]
    return student.define("lambda f, matrices: [f(M) for M in matrices]")(student.is_identity, placed)


@part("is_identity")
def test_identities(student):
    """Identities are found in every size and dtype, those of floats on every device, tracked or not.

    サイズと dtype が何でも (浮動小数点数なら device も何でも)、追跡中でもそうでなくても、単位行列なら `True` です。
    """
    plain = [torch.eye(1), torch.eye(4), torch.eye(10), torch.eye(5, dtype=torch.int64), torch.eye(3).requires_grad_()]
    plain += [torch.eye(4, dtype=torch.float64), torch.zeros(0, 0, dtype=torch.int64)]
    placed = [torch.eye(3, dtype=torch.float64), torch.eye(4), torch.zeros(0, 0)]
    matrices = [*plain, *map(on_device, placed), on_cpu(torch.eye(2))]
    check(answers(student, matrices), [True] * len(matrices))


@part("is_identity")
def test_one_other_number(student, rng):
    """One other number in any place is enough: it is no identity.

    どこか 1 か所でも違う数があれば、単位行列ではありません。
    """
    places = [(row, column) for row in range(3) for column in range(3)]
    wrong = [with_one(3, *place, sign * float(rng.integers(2, 50))) for place in places for sign in (1, -1)]
    wrong += [
        with_one(3, 0, 0, 0),
        with_one(5, 4, 4, -1),
        with_one(4, 3, 0, 1),
        with_one(4, 0, 3, -1),
        torch.zeros(1, 1),
    ]
    wrong += [with_one(3, 2, 0, 3, torch.int64), with_one(3, 1, 1, 0, torch.int64), on_device(with_one(3, 0, 2, 2))]
    check(answers(student, wrong), [False] * len(wrong))


@part("is_identity")
def test_like_an_identity(student, rng):
    """Something in common with an identity is not enough: sums, determinant, inverse, ones in other places.

    単位行列と同じところ (和、行列式、逆行列、ほかの場所の 1) があるだけでは、単位行列ではありません。
    """
    n = float(rng.integers(2, 9))
    rows = [
        [[1 + n, -n], [n, 1 - n]],
        [[1 + n, -n], [1 + n, -n]],
        [[1, n], [0, -1]],
        [[n, 0], [0, 1 / n]],
        [[1, -n], [n, 1]],
    ]
    matrices = [
        *map(torch.tensor, rows),
        torch.eye(3)[[1, 2, 0]],
        torch.eye(4).flip(1),
        -torch.eye(3),
        n * torch.eye(2),
    ]
    check(answers(student, matrices), [False] * len(matrices))


@part("is_identity")
def test_exactly(student):
    """The smallest difference counts, in each place and dtype.

    どの場所でも、どの dtype でも、ごく小さな違いも見逃しません。
    """
    near = [(1, 1, 1 + 2**-23), (2, 2, 1 - 2**-24), (2, 0, 2**-60), (0, 1, -(2**-60))]
    near += [(0, 0, 1.4), (1, 0, 0.4), (1, 2, -0.6), (2, 2, 0.6)]
    fine = [(1, 1, 1 + 2**-52), (0, 0, 1 - 2**-53), (0, 2, 2.0**-200), (2, 1, -(2.0**-200))]
    matrices = [with_one(3, *one) for one in near] + [with_one(3, *one, torch.float64) for one in fine]
    matrices += [torch.eye(3, dtype=torch.int64) * (2**32 + 1), with_one(3, 0, 1, 2**32, torch.int64)]
    exact = [torch.eye(3), torch.eye(3, dtype=torch.float64)]
    check(answers(student, matrices + exact), [False] * len(matrices) + [True] * len(exact))


@part("is_identity")
def test_not_square(student):
    """A matrix that is not square is no identity, whatever is in it.

    正方行列でなければ、何が入っていても単位行列ではありません。
    """
    shapes = [(1, 2), (2, 1), (1, 4), (4, 1), (3, 4), (4, 3), (0, 1), (1, 0), (0, 5)]
    matrices = [torch.eye(*shape) for shape in shapes] + [torch.ones(1, 4), torch.ones(4, 1)]
    matrices += [torch.eye(2, 3, dtype=torch.int64), on_device(torch.eye(3, 2))]
    check(answers(student, matrices), [False] * len(matrices))
