"""Hidden graders of calculus/regression_slope: unseen points against the key."""

import torch

from autograder.grading import check, on_cpu, on_device, part

DIFFER = [((4, 1), (4,)), ((1, 4), (4,)), ((4,), (1,)), ((5,), (4,)), ((2, 3), (6,)), ((1, 1), (1,)), ((2, 2), (2,))]

KEPT = "lambda f, *given: [f(*given), f(*given).fill_(-7)][0]"
"""A result, of which another one that is written into is no part."""


def points(rng, n, dtype=torch.float32):
    """Whole numbers of either sign, of which no order of adding rounds anything; the terms x y do not cancel."""
    signs = torch.from_numpy(rng.integers(0, 2, n)) * 2 - 1
    x, y = (torch.from_numpy(rng.integers(2, 12, n)) * signs for _ in range(2))
    return x.to(dtype), y.to(dtype)


def with_zeros(rng):
    """Points with an x of 0, with a sum of x of 0, with y of 0, and with one number other than 0 among the x."""
    (x, y), (p, q) = points(rng, 4), (int(one) for one in rng.integers(2, 9, 2))
    some = x * torch.tensor([1, 0, 1, 0])
    balanced = torch.tensor([float(p), float(-p - q), float(q)])
    return [(some, y), (balanced, y[:3].abs()), (x, 0 * y), (x * torch.tensor([0, 0, 0, 1]), y)]


def fine(rng, n):
    """Thirds and sevenths, for which float32 has not enough digits."""
    x, y = points(rng, n, torch.float64)
    return x + 1 / 3, y - 1 / 7


def views(rng):
    """A slice, a column, one number expanded, two rows of one matrix."""
    x, y = points(rng, 12)
    table = y.reshape(4, 3)
    return [(x[1::3], y[::3]), (x[:4], table[:, 1]), (x[:5], y[:1].expand(5)), (x[:1].expand(3), table[2]), table[:2]]


@part("slope")
def test_points(student, key, rng):
    """The best slope is found for any number of points, rising and falling, also where numbers are 0.

    点がいくつでも、右上がりでも右下がりでも、0 が混ざっていても、最もよい傾きが求まります。
    """
    pairs = [points(rng, n) for n in (1, 2, 5, 8, 50)]
    pairs += [(x, -y) for x, y in pairs[:3]] + with_zeros(rng)
    check(student.slope.map(pairs), key.slope.map(pairs))


@part("slope")
def test_all_digits_and_small_numbers(student, key, rng):
    """float64 keeps all its digits, and a small x is no 0.

    float64 は精度が保たれます。小さな x は 0 ではありません。
    """
    small = torch.tensor([0.0, 0.01, 0.0], dtype=torch.float64)
    pairs = [fine(rng, 1), fine(rng, 5), (small, fine(rng, 3)[1]), (-small.float(), points(rng, 3)[1] / 100)]
    check(student.slope.map(pairs), key.slope.map(pairs))


@part("slope")
def test_shapes_that_differ(student, key, rng):
    """Shapes that differ are refused, whichever of them is the larger, and the message contains both.

    shape が違えば、どちらが大きくても `ValueError` が出て、メッセージに両方の shape が入ります。
    """
    both_ways = [pair for one, two in DIFFER for pair in ((one, two), (two, one))]
    pairs = [(rng.tensor(*one).abs() + 1, rng.tensor(*two)) for one, two in both_ways]
    pairs += [(torch.zeros(0), pairs[0][1]), (torch.zeros(3), pairs[0][1])]
    check(student.slope.map(pairs), key.slope.map(pairs))


@part("slope")
def test_no_slope(student, key, rng):
    """Without points, and where every x is 0, `ValueError` is raised, whatever the dtype, the device, and y.

    点がないときと、x がすべて 0 のときは、dtype、device、y に関係なく `ValueError` が出ます。
    """
    y = points(rng, 4)[1]
    pairs = [(torch.zeros(n), y[:n]) for n in (0, 1, 2, 4)] + [(torch.zeros(3), torch.zeros(3))]
    pairs += [(x.double(), y.double()) for x, y in pairs[:3]]
    pairs += [(on_device(x), on_device(y)) for x, y in pairs[:3]]
    check(student.slope.map(pairs), key.slope.map(pairs))


@part("slope")
def test_where_the_points_are(student, key, rng):
    """The slope is on the device of the points, whatever their dtype.

    dtype に関係なく、傾きは点と同じ device にあります。
    """
    pairs = [points(rng, 4), fine(rng, 3), with_zeros(rng)[0]]
    placed = [tuple(map(place, pair)) for pair in pairs for place in (on_device, on_cpu)]
    check(student.slope.map(placed), key.slope.map(placed))


@part("slope")
def test_views_and_memory(student, key, rng):
    """Views are points like others, and writing into a result changes no argument and no other result.

    ビューも同じように計算できます。戻り値に書き込んでも、引数やほかの戻り値は変わりません。
    """
    pairs = [tuple(pair) for pair in views(rng)]
    check(student.slope.map(pairs), key.slope.map(pairs))
    pair = points(rng, 1)
    check(student.define(KEPT)(student.slope, *pair), key.slope(*pair))


@part("loss_slope")
def test_loss_of_points(student, key, rng):
    """dL/da is right at every a, for any number of points, also where numbers are 0.

    どの a でも、点がいくつでも、0 が混ざっていても、dL/da は正しいです。
    """
    pairs = [points(rng, n) for n in (1, 2, 5, 50)] + with_zeros(rng)
    pairs += [(0 * pairs[2][0], pairs[2][1]), (pairs[1][0], -pairs[1][1])]
    given = [(a, *pair) for pair in pairs for a in (0.0, float(rng.integers(1, 20)) / 4, -2.75)]
    given += [(64.0, 80 * pairs[2][0], pairs[2][1])]
    check(student.loss_slope.map(given), key.loss_slope.map(given))


@part("loss_slope")
def test_loss_with_all_digits(student, key, rng):
    """float64 keeps all its digits, also at the best slope, where dL/da is 0.

    float64 は精度が保たれます。dL/da が 0 になる、最もよい傾きでも同じです。
    """
    pairs = [fine(rng, n) for n in (1, 4)]
    given = [(a, *pair) for pair in pairs for a in (1 / 3, -0.7)]
    given += [(float(key.slope(x, y).value), x / 8, y / 8) for x, y in pairs]
    check(student.loss_slope.map(given), key.loss_slope.map(given))


@part("loss_slope")
def test_loss_where_the_points_are(student, key, rng):
    """The derivative is on the device of the points, whatever their dtype.

    dtype に関係なく、微分は点と同じ device にあります。
    """
    pairs = [points(rng, 4), fine(rng, 3)]
    placed = [(0.75, *map(place, pair)) for pair in pairs for place in (on_device, on_cpu)]
    check(student.loss_slope.map(placed), key.loss_slope.map(placed))


@part("loss_slope")
def test_loss_of_views_and_memory(student, key, rng):
    """Views are points like others, and writing into a result changes no argument and no other result.

    ビューも同じように計算できます。戻り値に書き込んでも、引数やほかの戻り値は変わりません。
    """
    given = [(1.25, *pair) for pair in views(rng)]
    check(student.loss_slope.map(given), key.loss_slope.map(given))
    pair = points(rng, 1)
    check(student.define(KEPT)(student.loss_slope, 0.5, *pair), key.loss_slope(0.5, *pair))
