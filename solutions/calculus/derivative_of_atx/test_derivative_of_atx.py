"""Hidden graders of calculus/derivative_of_atx: unseen inputs against the key."""

import math

import torch

from autograder.grading import Observation, check, on_cpu, on_device, part

AFTERWARDS = "lambda f, a, *x: (lambda one: [f(one, *x).mul_(0), one.mul_(-2), f(one, *x)])(a.clone())"
"""Write into the first result, change the first argument's copy in place, call again, and look at both results."""


def thirds(rng, *shape):
    """Whole numbers, no two alike, and a third each, so that no float32 has enough digits for any of them."""
    numbers = rng.permutation(math.prod(shape)) + rng.integers(2, 9)
    return torch.from_numpy(numbers.reshape(shape) + 1 / 3)


def small(rng, *shape):
    """Numbers of a few thousandths, of which rounding would leave little."""
    return -thirds(rng, *shape).float() / 1000


def tracked(x, old=None):
    """A tracked copy of x with an old `.grad`."""
    leaf = x.clone().requires_grad_()
    leaf.grad = old
    return leaf


@part("grad_atx")
def test_columns(student, key, rng):
    """The gradient is right and new for columns of any length, also where numbers are small, or x has a 0 or equals a.

    どの長さの縦ベクトルでも、数が小さいときや、x に 0 があるとき、a と等しいときも、勾配は正しく、新しいものです。
    """
    zero, same = rng.tensor(3, 1), rng.tensor(2, 1)
    zero[1] = 0
    columns = [(rng.tensor(n, 1), rng.tensor(n, 1)) for n in (1, 2, 5, 2)]
    columns += [(rng.tensor(3, 1), zero), (small(rng, 3, 1), rng.tensor(3, 1)), (same, same.clone())]
    check(student.grad_atx.map(columns), key.grad_atx.map(columns))


@part("grad_atx")
def test_columns_with_all_digits(student, key, rng):
    """The gradient of float64 columns is float64, with all its digits.

    float64 の縦ベクトルの勾配は float64 で、桁は失われません。
    """
    columns = [(thirds(rng, n, 1), -thirds(rng, n, 1)) for n in (1, 4)]
    check(student.grad_atx.map(columns), key.grad_atx.map(columns))


@part("grad_atx")
def test_columns_that_are_views(student, key, rng):
    """A column may be cut out of a matrix, be a row laid upright, or be one number expanded.

    縦ベクトルは、行列から切り出したもの、横ベクトルを立てたもの、1 つの数を拡張したものでも構いません。
    """
    columns = [
        (rng.tensor(4, 3)[:, 1:2], rng.tensor(1, 4).T),
        (rng.tensor(1, 5)[:, 1:].T, rng.tensor(1, 1).expand(4, 1)),
        (rng.tensor(1, 1).expand(3, 1), rng.tensor(6, 2)[::2, :1]),
        (rng.tensor(6, 1)[1::2], rng.tensor(6, 1)[:3]),
    ]
    check(student.grad_atx.map(columns), key.grad_atx.map(columns))


@part("grad_atx")
def test_tracked_x_stays_as_it_was(student, key, rng):
    """A tracked x comes back tracked, with its old .grad or without one, and no hooks; the gradient is not tracked.

    追跡中の x は追跡中のまま、.grad も元のまま (なければないまま) で、フックもありません。勾配は追跡されていません。
    """
    columns = [
        (rng.tensor(3, 1), tracked(rng.tensor(3, 1))),
        (rng.tensor(3, 1), tracked(rng.tensor(3, 1), rng.tensor(3, 1))),
        (rng.tensor(1, 1), tracked(rng.tensor(1, 1), torch.zeros(1, 1))),
    ]
    expected = [(a, x.detach()) for a, x in columns]
    check(student.grad_atx.map(columns), key.grad_atx.map(expected))


@part("grad_atx")
def test_unequal_columns_of_any_length(student):
    """Columns of different lengths raise ValueError with both shapes, whichever is the longer.

    長さの違う縦ベクトルは、どちらが長くても、両方の shape を示す ValueError になります。
    """
    refused(student, [((1, 1), (4, 1)), ((4, 1), (1, 1)), ((2, 1), (5, 1)), ((5, 1), (2, 1))])


@part("grad_atx")
def test_no_columns(student):
    """What is not a column (n, 1) raises ValueError with both shapes: a row, a matrix, 0, 1 or 3 axes.

    (n, 1) の縦ベクトルでないもの (横ベクトル、行列、軸が 0, 1, 3 本) は、両方の shape を示す ValueError になります。
    """
    alike = [(1, 4), (2, 3), (1,), (4,), (), (2, 1, 1), (1, 2, 1), (1, 1, 2), (1, 1, 1)]
    mixed = [((4, 1), (1, 4)), ((4, 1), (4,)), ((4, 1), (4, 2)), ((1, 1), (1, 3)), ((1, 1), (1,)), ((1, 1), ())]
    mixed += [((2, 1), (2, 1, 1)), ((2, 1), (1, 2, 1))]
    refused(student, [(one, one) for one in alike] + mixed + [(two, one) for one, two in mixed])


def refused(student, pairs):
    """Tensors of these shapes are refused, and both shapes are named."""
    got = student.grad_atx.map([(torch.full(one, 2.0), torch.full(two, 3.0)) for one, two in pairs])
    expected = [Observation("raised", error="ValueError", mentions=(str(one), str(two))) for one, two in pairs]
    check(got, expected)


@part("grad_atx")
def test_where_the_columns_are(student, key, rng):
    """The gradient is on the device of the columns, also where x is tracked.

    勾配は縦ベクトルと同じ device にあり、x が追跡中でも同じです。
    """
    for place in (on_device, on_cpu):
        a, x = rng.tensor(3, 1), rng.tensor(3, 1)
        check(student.grad_atx(place(a), place(tracked(x))), key.grad_atx(place(a), place(x)))


@part("grad_atx")
def test_columns_again(student, key, rng):
    """Two results share no memory, and the second one is right for an a that has changed since.

    2 つの戻り値はメモリを共有せず、a が変わったあとの 2 回目も正しい結果になります。
    """
    a, x = rng.tensor(3, 1), rng.tensor(3, 1)
    zeros = torch.zeros_like(a)
    check(student.define(AFTERWARDS)(student.grad_atx, a, x), [zeros, -2 * a, key.grad_atx(-2 * a, x).value])


@part("jacobian_atx")
def test_matrices(student, key, rng):
    """The Jacobian is right for wide and tall matrices, one column, one row, and square ones.

    横長や縦長の行列でも、1 列、1 行、正方の行列でも、ヤコビ行列は正しいです。
    """
    shapes = [(2, 4), (5, 3), (4, 1), (1, 4), (3, 3), (1, 1), (3, 3)]
    matrices = [(rng.tensor(*shape),) for shape in shapes] + [(small(rng, 2, 3),)]
    check(student.jacobian_atx.map(matrices), key.jacobian_atx.map(matrices))


@part("jacobian_atx")
def test_matrices_with_all_digits(student, key, rng):
    """The Jacobian of a float64 matrix is float64, with all its digits.

    float64 の行列のヤコビ行列は float64 で、桁は失われません。
    """
    matrices = [(thirds(rng, *shape),) for shape in ((4, 2), (2, 3))]
    check(student.jacobian_atx.map(matrices), key.jacobian_atx.map(matrices))


@part("jacobian_atx")
def test_matrices_that_are_views(student, key, rng):
    """A may be transposed, sliced or expanded, and the Jacobian is in new memory.

    A は転置、スライス、拡張されたものでも構いません。ヤコビ行列は新しいメモリにあります。
    """
    matrices = [
        (rng.tensor(4, 2).T,),
        (rng.tensor(6, 5)[::2, 1:3],),
        (rng.tensor(3, 1).expand(3, 4),),
        (rng.tensor(1, 2).expand(3, 2),),
        (rng.tensor(3, 5).T,),
        (rng.tensor(2, 5).T[1:4],),
    ]
    check(student.jacobian_atx.map(matrices), key.jacobian_atx.map(matrices))


@part("jacobian_atx")
def test_where_the_matrix_is(student, key, rng):
    """The Jacobian is on the device of A.

    ヤコビ行列は A と同じ device にあります。
    """
    for place in (on_device, on_cpu):
        A = place(rng.tensor(2, 3))
        check(student.jacobian_atx(A), key.jacobian_atx(A))


@part("jacobian_atx")
def test_matrices_again(student, key, rng):
    """Two results share no memory, and the second one is right for an A that has changed since.

    2 つの戻り値はメモリを共有せず、A が変わったあとの 2 回目も正しい結果になります。
    """
    A = rng.tensor(3, 2)
    zeros = torch.zeros(2, 3)
    check(student.define(AFTERWARDS)(student.jacobian_atx, A), [zeros, -2 * A, key.jacobian_atx(-2 * A).value])


@part("grad_quadratic")
def test_quadratics(student, key, rng):
    """The gradient is right for Q of any size, symmetric or not, and new, also where x has a 0, is small or equals it.

    Q のサイズや対称性にかかわらず、x に 0 があるときや、x が小さいとき、勾配と等しいときも、勾配は正しく、新しいものです。
    """
    zero, Q, half = rng.tensor(3, 1), rng.tensor(3, 3), torch.full((1, 1), 0.5)
    zero[2] = 0
    nearly_symmetric = Q + Q.T + 0.003 * torch.ones(3, 3).triu(1)
    inputs = [(rng.tensor(n, n), rng.tensor(n, 1)) for n in (1, 3, 4, 3)]
    inputs += [(rng.tensor(3, 3), zero), (Q + Q.T, rng.tensor(3, 1)), (rng.tensor(2, 2), small(rng, 2, 1))]
    inputs += [(nearly_symmetric, rng.tensor(3, 1).abs() + 1), (half, half.clone())]
    check(student.grad_quadratic.map(inputs), key.grad_quadratic.map(inputs))


@part("grad_quadratic")
def test_quadratics_with_all_digits(student, key, rng):
    """The gradient of float64 inputs is float64, with all its digits.

    float64 の入力の勾配は float64 で、桁は失われません。
    """
    inputs = [(thirds(rng, n, n), -thirds(rng, n, 1)) for n in (1, 2)]
    check(student.grad_quadratic.map(inputs), key.grad_quadratic.map(inputs))


@part("grad_quadratic")
def test_quadratics_of_views(student, key, rng):
    """Q and x may be transposed, sliced or expanded.

    Q と x は転置、スライス、拡張されたものでも構いません。
    """
    inputs = [
        (rng.tensor(3, 3).T, rng.tensor(3, 4)[:, 2:3]),
        (rng.tensor(6, 4)[::2, 1:], rng.tensor(1, 3).T),
        (rng.tensor(1, 3).expand(3, 3), rng.tensor(1, 1).expand(3, 1)),
        (rng.tensor(3, 1).expand(3, 3), rng.tensor(6, 1)[1::2]),
    ]
    check(student.grad_quadratic.map(inputs), key.grad_quadratic.map(inputs))


@part("grad_quadratic")
def test_where_the_quadratic_is(student, key, rng):
    """The gradient is on the device of Q and x.

    勾配は Q と x と同じ device にあります。
    """
    for place in (on_device, on_cpu):
        Q, x = place(rng.tensor(3, 3)), place(rng.tensor(3, 1))
        check(student.grad_quadratic(Q, x), key.grad_quadratic(Q, x))


@part("grad_quadratic")
def test_quadratics_again(student, key, rng):
    """Two results share no memory, and the second one is right for a Q that has changed since.

    2 つの戻り値はメモリを共有せず、Q が変わったあとの 2 回目も正しい結果になります。
    """
    Q, x = rng.tensor(3, 3), rng.tensor(3, 1)
    zeros = torch.zeros_like(x)
    check(
        student.define(AFTERWARDS)(student.grad_quadratic, Q, x), [zeros, -2 * Q, key.grad_quadratic(-2 * Q, x).value]
    )
