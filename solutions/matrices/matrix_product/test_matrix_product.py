"""Hidden graders of matrices/matrix_product: unseen matrices against the key."""

import torch

from autograder.grading import check, on_cpu, on_device, part

SIZES = [((1, 1), (1, 1)), ((1, 5), (5, 1)), ((4, 1), (1, 3)), ((3, 4), (4, 2)), ((2, 3), (3, 5)), ((3, 3), (3, 3))]
LARGEST = [((1, 24), (24, 2)), ((24, 1), (1, 2)), ((2, 1), (1, 24))]
MISFITS = [((3, 4), (3, 4)), ((3, 4), (5, 3)), ((4, 4), (3, 4)), ((3, 4), (1, 4)), ((1, 1), (4, 1)), ((3, 5), (4, 2))]
EMPTY = [((3, 0), (0, 2)), ((0, 2), (2, 0)), ((0, 4), (4, 3)), ((1, 2), (2, 0)), ((0, 0), (0, 5)), ((4, 0), (0, 0))]
EMPTY_MISFITS = [((3, 0), (1, 2)), ((3, 1), (0, 2)), ((0, 3), (2, 0)), ((3, 0), (3, 0)), ((0, 0), (2, 2))]


def matrix(rng, *shape, dtype=torch.float32):
    """Whole numbers from 1 to 30, some negative, whose products no order of adding rounds."""
    return torch.from_numpy(rng.integers(1, 31, shape) * (1 - 2 * rng.integers(0, 2, shape))).to(dtype)


def fine(rng, *shape):
    """Numbers that float32 does not have."""
    return matrix(rng, *shape, dtype=torch.float64) / 3


def drawn(rng, shapes):
    """Two matrices for each pair of shapes."""
    return [(matrix(rng, *one), matrix(rng, *two)) for one, two in shapes]


def some_views(rng):
    """Pairs of transposed, sliced and expanded matrices that fit."""
    row, column = matrix(rng, 3).expand(4, 3), matrix(rng, 3, 1).expand(3, 5)
    cut, turned = matrix(rng, 6, 9)[::2, 1::3], matrix(rng, 4, 3).T
    return [(row, column), (cut, column), (row, cut), (cut, turned), (turned, row), (cut, cut.T)]


@part("entry")
def test_entries(student, key, rng):
    """Every place holds a row times a column, whatever the sizes.

    サイズに関係なく、どの場所の数も行と列の積です。
    """
    calls = [(*pair, pair[0].shape[0] - 1, 0) for pair in drawn(rng, SIZES + LARGEST)]
    calls += [(*pair, 0, pair[1].shape[1] - 1) for pair in drawn(rng, SIZES[3:])]
    check(student.entry.map(calls), [key.entry(*call) for call in calls])


@part("entry")
def test_dtypes_of_entries(student, key, rng):
    """Every dtype keeps all its digits, on either device.

    どの dtype でも、どちらの device でも、精度が保たれます。
    """
    large = matrix(rng, 2, 3, dtype=torch.int64) + (1 << 56)
    pairs = [(fine(rng, 2, 3), fine(rng, 3, 2)), (large, matrix(rng, 3, 4, dtype=torch.int64))]
    pairs.append((fine(rng, 2, 1), fine(rng, 1, 2)))
    calls = [(place(one), place(two), 1, 0) for one, two in pairs for place in (on_cpu, on_device)]
    check(student.entry.map(calls), [key.entry(*call) for call in calls])


@part("entry")
def test_views_of_entries(student, key, rng):
    """Views are multiplied like others, and the arguments stay as they were.

    ビューも同じようにかけられ、引数は変わりません。
    """
    calls = [(*pair, 1, 2) for pair in some_views(rng)]
    check(student.entry.map(calls), [key.entry(*call) for call in calls])


@part("matmul")
def test_products(student, key, rng):
    """Matrices of any sizes that fit are multiplied, up to 24 rows or columns.

    サイズが合えば、24 行や 24 列まで、どんな行列もかけられます。
    """
    pairs = drawn(rng, SIZES + LARGEST)
    check(student.matmul.map(pairs), [key.matmul(*pair) for pair in pairs])


@part("matmul")
def test_shapes_that_do_not_fit(student, key, rng):
    """Shapes that do not fit are refused, whichever side is longer, and the message contains both.

    どちらが長くても、合わない shape では `ValueError` が出て、メッセージに両方の shape が入ります。
    """
    pairs = drawn(rng, MISFITS + EMPTY_MISFITS)
    check(student.matmul.map(pairs), [key.matmul(*pair) for pair in pairs])


@part("matmul")
def test_dtypes(student, key, rng):
    """Every dtype keeps all its digits, on either device.

    どの dtype でも、どちらの device でも、精度が保たれます。
    """
    large = matrix(rng, 2, 3, dtype=torch.int64) + (1 << 56)
    pairs = [(fine(rng, 3, 2), fine(rng, 2, 2)), (large, matrix(rng, 3, 1, dtype=torch.int64))]
    placed = [tuple(map(place, pair)) for pair in pairs for place in (on_cpu, on_device)]
    check(student.matmul.map(placed), [key.matmul(*pair) for pair in placed])


@part("matmul")
def test_views(student, key, rng):
    """Transposed, sliced and expanded matrices are multiplied like others.

    転置、スライス、拡張 (expand) した行列も、同じようにかけられます。
    """
    pairs = some_views(rng)
    check(student.matmul.map(pairs), [key.matmul(*pair) for pair in pairs])


@part("matmul")
def test_sides_of_length_0(student, key):
    """Sides of length 0 are allowed in every place, with every dtype.

    長さ 0 のサイズは、どこにあっても、どの dtype でも構いません。
    """
    pairs = [
        (torch.ones(one, dtype=dtype), torch.ones(two, dtype=dtype))
        for one, two in EMPTY
        for dtype in (torch.float32, torch.int64)
    ]
    placed = [*pairs, *(tuple(map(on_device, pair)) for pair in pairs[:4])]
    check(student.matmul.map(placed), [key.matmul(*pair) for pair in placed])


@part("matmul")
def test_memory_of_its_own(student, key, rng):
    """Writing into a result changes no argument, and a second call gives the same answer.

    戻り値に書き込んでも引数は変わらず、もう一度呼んでも同じ答えになります。
    """
    A, B = matrix(rng, 2, 2), matrix(rng, 2, 2)
    kept = student.define("lambda f, x, y: [f(x, y), f(x, y).fill_(-1), f(y, x).fill_(-1)][0]")
    for pair in ((A, B), (A, torch.eye(2)), (torch.eye(2), B)):
        check(kept(student.matmul, *pair), key.matmul(*pair))
    check(student.define("lambda f, x: f(x, x)")(student.matmul, A), key.matmul(A, A))
