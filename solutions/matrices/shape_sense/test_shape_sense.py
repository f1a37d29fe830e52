"""Hidden graders of matrices/shape_sense: unseen rows, matrices and columns against the key."""

import torch

from autograder.grading import check, on_cpu, on_device, part, returned

MISFITS = [((1, 3), (4, 1)), ((1, 4), (3, 1)), ((3, 1), (1, 3)), ((4, 1), (4, 1)), ((1, 4), (1, 4)), ((1, 1), (3, 1))]
MISFITS += [((3,), (3, 1)), ((1, 3), (3,)), ((1,), (1,)), ((1,), (1, 1)), ((1, 3), (3, 2))]
MISFITS += [
    ((3,), (1, 3, 1)),
    ((1, 1, 3), (3,)),
    ((1, 1, 3), (3, 1)),
    ((1, 3, 1), (3, 1)),
    ((1, 3), (1, 3, 1)),
    ((1, 3), (3, 1, 1)),
]
OF_A_MATRIX = [
    ((3, 4), (3, 1)),
    ((3, 4), (4, 2)),
    ((4, 4), (1, 4)),
    ((2, 1), (2, 1)),
    ((3, 4), (1, 1)),
    ((3, 1), (3, 3)),
]
OF_A_MATRIX += [((3, 4), (4,)), ((4,), (4, 1)), ((1,), (1,)), ((3, 1), (1,))]
OF_A_MATRIX += [((1, 3, 4), (4, 1)), ((3, 4, 1), (4, 1)), ((3, 4), (1, 4, 1)), ((3, 4), (4, 1, 1))]
OF_THREE = [((1, 4), (3, 4), (4, 1)), ((1, 3), (3, 4), (3, 1)), ((3, 3), (3, 4), (4, 1)), ((1, 3), (3, 4), (4, 2))]
OF_THREE += [((3, 1), (1, 4), (4, 1)), ((1, 3), (3, 1), (1, 4)), ((1, 1), (3, 4), (4, 1)), ((1, 3), (3, 4), (1, 1))]
OF_THREE += [((3,), (3, 4), (4, 1)), ((1, 3), (3, 4), (4,)), ((1, 1), (1,), (1, 1)), ((1,), (1, 4), (4, 1))]
OF_THREE += [((1, 3), (1, 3, 4), (4,)), ((3,), (1, 3, 4), (4, 1))]
OF_THREE += [((1, 1, 3), (3, 4), (4, 1)), ((1, 3), (1, 3, 4), (4, 1)), ((1, 3), (3, 4), (1, 4, 1))]
OF_THREE += [((1, 3, 1), (3, 4), (4, 1)), ((1, 3), (3, 4, 1), (4, 1)), ((1, 3), (3, 4), (4, 1, 1))]


KEPT = "lambda f, *given: [f(*given), f(*given).fill_(-7)][0]"
"""A result, of which another one that is written into is no part."""


def matrix(rng, *shape, dtype=torch.float32):
    """Whole numbers from 1 to 30, some negative."""
    return torch.tensor(rng.integers(1, 31, shape) * (1 - 2 * rng.integers(0, 2, shape)), dtype=dtype)


def drawn(rng, calls, dtype=torch.float32):
    """The factors of each call."""
    return [tuple(matrix(rng, *shape, dtype=dtype) for shape in shapes) for shapes in calls]


def of_all_kinds(rng, *shapes):
    """The factors in every dtype, floats on the other device as well; float32 has none of the floats exactly.

    Whole numbers stay on the CPU, since CUDA cannot multiply them with `@`.
    """
    factors = [matrix(rng, *shape, dtype=torch.float64) / 3 for shape in shapes]
    large = [*(matrix(rng, *shape, dtype=torch.int64) for shape in shapes[:-1]), torch.full(shapes[-1], (1 << 49) + 1)]
    single = [factor.float() for factor in factors]
    placed = [(on_cpu, large), (on_device, factors), (on_device, single)]
    return [tuple(single), tuple(factors), *(tuple(map(place, some)) for place, some in placed)]


def compare(function, keyed, given):
    """One call for each of them, all in one message."""
    check(function.map(given), [keyed(*factors) for factors in given])


def keeps(student, function, keyed, *factors):
    """Its result stays when another result is written into."""
    check(student.define(KEPT)(function, *factors), keyed(*factors))


def refuses(function, given):
    """One call for each of them; all raise `ValueError`."""
    check(function.map(given), [ValueError] * len(given))


@part("row_col")
def test_any_length(student, key, rng):
    """Rows and columns of any length from 1 to 24 are multiplied, in every dtype and on either device.

    長さが 1 から 24 までのどれでも、どの dtype でも、どちらの device でもかけられます。
    """
    compare(student.row_col, key.row_col, drawn(rng, [((1, n), (n, 1)) for n in (1, 3, 4, 24)]))
    compare(student.row_col, key.row_col, of_all_kinds(rng, (1, 3), (3, 1)))


@part("row_col")
def test_misfits(student, rng):
    """Whatever is not a row and a column of one length raises `ValueError`.

    長さの同じ横ベクトルと縦ベクトルでなければ、`ValueError` が出ます。
    """
    refuses(student.row_col, drawn(rng, MISFITS))


@part("row_col")
def test_views(student, key, rng):
    """Transposed, sliced and expanded inputs are multiplied like others and stay as they were; each result is new memory.

    転置、スライス、拡張 (expand) した入力も同じようにかけられ、元のままです。戻り値はそれぞれ新しいメモリです。
    """
    M = matrix(rng, 4, 6)
    keeps(student, student.row_col, key.row_col, matrix(rng, 1, 3), matrix(rng, 3, 1))
    compare(student.row_col, key.row_col, [(M[2:3, ::2], M.T[1:4, 3:]), (matrix(rng, 1, 1).expand(1, 4), M[:, 1:2])])


@part("mat_col")
def test_any_sides(student, key, rng):
    """Matrices of any sides from 1 to 24 are multiplied, in every dtype and on either device.

    サイズが 1 から 24 までのどの行列でも、どの dtype でも、どちらの device でもかけられます。
    """
    sides = [(1, 1), (1, 4), (3, 1), (3, 3), (4, 3), (24, 2), (2, 24)]
    compare(student.mat_col, key.mat_col, drawn(rng, [((m, n), (n, 1)) for m, n in sides]))
    compare(student.mat_col, key.mat_col, of_all_kinds(rng, (3, 2), (2, 1)))


@part("mat_col")
def test_misfits_with_a_matrix(student, rng):
    """Whatever is not a matrix and a column as long as its rows raises `ValueError`.

    行列と、その行と同じ長さの縦ベクトルでなければ、`ValueError` が出ます。
    """
    refuses(student.mat_col, drawn(rng, OF_A_MATRIX))


@part("mat_col")
def test_views_with_a_matrix(student, key, rng):
    """Transposed, sliced and expanded inputs are multiplied like others and stay as they were; each result is new memory.

    転置、スライス、拡張 (expand) した入力も同じようにかけられ、元のままです。戻り値はそれぞれ新しいメモリです。
    """
    M = matrix(rng, 4, 6)
    keeps(student, student.mat_col, key.mat_col, M, matrix(rng, 6, 1))
    compare(student.mat_col, key.mat_col, [(M.T, M[:, 2:3]), (M[1:, ::2], matrix(rng, 1, 1).expand(3, 1))])


@part("row_mat_col")
def test_any_sides_with_three_factors(student, key, rng):
    """Factors of any sides from 1 to 24 are multiplied, in every dtype and on either device.

    サイズが 1 から 24 までのどれでも、どの dtype でも、どちらの device でもかけられます。
    """
    sides = [(1, 1), (1, 4), (3, 1), (3, 3), (4, 3), (24, 2), (2, 24)]
    compare(student.row_mat_col, key.row_mat_col, drawn(rng, [((1, m), (m, n), (n, 1)) for m, n in sides]))
    compare(student.row_mat_col, key.row_mat_col, of_all_kinds(rng, (1, 3), (3, 2), (2, 1)))


@part("row_mat_col")
def test_misfits_with_three_factors(student, rng):
    """Whatever is not a row, a matrix and a column that fit raises `ValueError`.

    サイズの合う横ベクトル、行列、縦ベクトルでなければ、`ValueError` が出ます。
    """
    refuses(student.row_mat_col, drawn(rng, OF_THREE))


@part("row_mat_col")
def test_views_with_three_factors(student, key, rng):
    """Transposed, sliced and expanded inputs are multiplied like others and stay as they were; each result is new memory.

    転置、スライス、拡張 (expand) した入力も同じようにかけられ、元のままです。戻り値はそれぞれ新しいメモリです。
    """
    M, spread = matrix(rng, 4, 6), matrix(rng, 1, 1)
    given = [(M[:, 3:4].T, M, M[1:2].T), (spread.expand(1, 3), M[1:, ::2], spread.expand(3, 1))]
    compare(student.row_mat_col, key.row_mat_col, given)
    keeps(student, student.row_mat_col, key.row_mat_col, matrix(rng, 1, 4), M, matrix(rng, 6, 1))


@part("scalar_of")
def test_one_element(student, key, rng):
    """The one element comes back with no axes, in every dtype and on either device.

    どの dtype でも、どちらの device でも、ただ 1 つの要素が軸なしで返ります。
    """
    dtypes = (torch.float32, torch.float64, torch.int64)
    given = [matrix(rng, *[1] * axes, dtype=dtype) for axes in range(4) for dtype in dtypes]
    given += [on_device(matrix(rng, 1, 1) / 3), on_device(matrix(rng, 1, dtype=torch.float64) / 7), torch.zeros(1, 1)]
    check(student.scalar_of.map([(t,) for t in given]), [key.scalar_of(t) for t in given], ignore=("memory",))


@part("scalar_of")
def test_more_or_fewer(student, rng):
    """More elements than one, or none, raise `ValueError`, whatever the shape.

    どんな shape でも、要素が 2 個以上のときと 1 個もないときは、`ValueError` が出ます。
    """
    shapes = [
        (2,),
        (4,),
        (2, 1),
        (1, 3),
        (3, 3),
        (1, 1, 2),
        (2, 1, 1),
        (1, 2, 1),
        (0,),
        (0, 0),
        (0, 3),
        (3, 0),
        (1, 0, 1),
    ]
    refuses(student.scalar_of, [(matrix(rng, *shape),) for shape in shapes])


@part("scalar_of")
def test_gradients(student, key, rng):
    """Gradients flow back through the scalar, also to what its matrix was computed from.

    勾配 (gradient) は、スカラーの元の行列を計算したテンソルまで伝わります。
    """
    t, row, column = matrix(rng, 1, 1), matrix(rng, 1, 3).requires_grad_(), matrix(rng, 3, 1)
    given = [t.clone().requires_grad_(), t.double().requires_grad_(), t[0].clone().requires_grad_()]
    check(student.scalar_of.map([(t,) for t in given]), [key.scalar_of(t) for t in given], ignore=("memory",))
    through = student.define("lambda f, r, c: f(r @ c)")(student.scalar_of, row, column)
    check(through, returned((row @ column).detach().reshape(()), (column.T,)), ignore=("memory",))
