"""Hidden graders of matrices/matrix_addition: unseen matrices against the key."""

import torch

from autograder.grading import check, on_cpu, on_device, part

UNEQUAL = [((3, 4), (4, 3)), ((3, 4), (2, 4)), ((3, 4), (3, 5)), ((4, 4), (4, 1)), ((4, 4), (1, 4)), ((1, 1), (3, 2))]
UNEQUAL += [((5, 1), (1, 5)), ((2, 6), (3, 4)), ((1, 1), (1, 2)), ((1, 1), (2, 1)), ((10, 1), (1, 1)), ((3, 2), (2, 5))]
EMPTY = [((0, 3), (1, 3)), ((0, 3), (3, 0)), ((2, 0), (2, 1)), ((0, 0), (1, 1)), ((0, 0), (0, 2)), ((0, 1), (0, 4))]


def matrix(rng, *shape, dtype=torch.float32):
    """Whole numbers from 1 to 60 and a quarter, which no order of adding rounds; whole ones for int64."""
    quarter = 0.25 * dtype.is_floating_point
    return (torch.from_numpy(rng.integers(1, 61, shape)) + quarter).to(dtype)


def both_ways(shapes):
    """Each pair, and each pair turned round."""
    return [pair for one, two in shapes for pair in ((one, two), (two, one))]


@part("add")
def test_sums(student, key, rng):
    """Matrices of any shape are added entry by entry.

    どんな shape の行列も、要素ごとに足します。
    """
    shapes = [(1, 1), (1, 4), (5, 1), (3, 4), (4, 3), (2, 2), (10, 10)]
    pairs = [(matrix(rng, *shape), -2 * matrix(rng, *shape)) for shape in shapes]
    check(student.add.map(pairs), [key.add(*pair) for pair in pairs])


@part("add")
def test_shapes_that_differ(student, key, rng):
    """Shapes that differ are refused, whichever of them is the larger, and the message contains both.

    shape が違えば、どちらが大きくても `ValueError` が出て、メッセージに両方の shape が入ります。
    """
    pairs = [(matrix(rng, *one), matrix(rng, *two)) for one, two in both_ways(UNEQUAL)]
    check(student.add.map(pairs), [key.add(*pair) for pair in pairs])


@part("add")
def test_dtypes(student, key, rng):
    """Every dtype keeps all its digits, whatever the shape.

    どの dtype でも、shape に関係なく精度が保たれます。
    """
    thirds = [matrix(rng, 3, 2, dtype=torch.float64) / 3 for _ in range(2)]
    large = [matrix(rng, 2, 4, dtype=torch.int64) * 2 + (1 << 60) + odd for odd in (0, 1)]
    pairs = [thirds, large, [one[:1] for one in thirds], [one[:, :1] for one in large]]
    check(student.add.map(pairs), [key.add(*pair) for pair in pairs])


@part("add")
def test_views(student, key, rng):
    """Transposed, sliced and expanded matrices are added like others.

    転置、スライス、拡張 (expand) した行列も、同じように足せます。
    """
    row, column = matrix(rng, 4).expand(3, 4), matrix(rng, 3, 1).expand(3, 4)
    cut, turned = matrix(rng, 6, 9)[::2, 1::2], matrix(rng, 4, 3).T
    pairs = [(row, cut), (column, turned), (row, column), (cut, row), (turned, cut), (row, row), (turned, turned)]
    check(student.add.map(pairs), [key.add(*pair) for pair in pairs])


@part("add")
def test_sides_of_length_0(student, key):
    """Nothing plus nothing is nothing, of the same shape and dtype; other shapes are refused.

    要素のない行列どうしの和は、shape も dtype も同じです。shape が違えば `ValueError` が出ます。
    """
    shapes = [(0, 3), (3, 0), (0, 0), (0, 1), (1, 0)]
    equal = [(torch.empty(shape, dtype=dtype),) * 2 for shape in shapes for dtype in (torch.float32, torch.int64)]
    pairs = equal + [(torch.ones(one), torch.ones(two)) for one, two in both_ways(EMPTY)]
    check(student.add.map(pairs), [key.add(*pair) for pair in pairs])


@part("add")
def test_where_the_inputs_are(student, key, rng):
    """The sum is on the device of the inputs, whatever their dtype and shape.

    dtype や shape に関係なく、和は入力と同じ device にあります。
    """
    several = [matrix(rng, 2, 3), matrix(rng, 1, 1, dtype=torch.float64), matrix(rng, 3, 2, dtype=torch.int64).T]
    pairs = [(one, one + 5) for one in (*several, torch.empty(0, 3))]
    placed = [tuple(map(place, pair)) for pair in pairs for place in (on_device, on_cpu)]
    check(student.add.map(placed), [key.add(*pair) for pair in placed])


@part("add")
def test_memory_of_its_own(student, key, rng):
    """Writing into a result changes no argument and no other result, and a second call gives the same answer.

    戻り値に書き込んでも引数やほかの戻り値は変わらず、もう一度呼んでも同じ答えになります。
    """
    A, B = matrix(rng, 2, 3), matrix(rng, 2, 3)
    kept = student.define("lambda f, x, y: [f(x, y), f(x, y).fill_(-1), f(y, x).fill_(-1)][0]")
    for pair in ((A, B), (A, torch.zeros(2, 3)), (torch.zeros(2, 3), B), (A, -A)):
        check(kept(student.add, *pair), key.add(*pair))
    check(student.define("lambda f, x: f(x, x)")(student.add, A), key.add(A, A))
