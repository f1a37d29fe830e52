"""Hidden graders of autograd/backward: unseen inputs against the key."""

import pytest
import torch

from autograder.grading import check, on_cpu, on_device, part, returned, with_scaled_gradients

FUNCTIONS = {
    "lambda x: (x**4 + x).sum()": (5,),
    "lambda x: x[1] ** 2 * x[0]": (3,),
    "lambda x: (x.T @ x).sum()": (2, 3),
    "lambda x: (x / (x * x + 2)).sum()": (2, 1, 2),
    "lambda x: 5 * x - x * x": (),
}
"""Functions as texts, since the key differentiates what is written there, each with a shape."""

QUARTIC = "lambda x: (x**4 / 4 - 3 * x * x).sum()"

AGAIN = f"lambda g, x: [g({QUARTIC}, x).fill_(-5), g({QUARTIC}, x), g({QUARTIC}, x.data.add_(2) is None or x)]"
"""Write into the first result, ask again, then change x in place and ask once more."""

PAIRS = """lambda f, x, other: [
    [one.fill_(-5) for one in f(x)], f(x), f(other), f(x), [one.requires_grad for one in f(other)]
]"""
"""Write into the first results, and ask for other numbers in between; whether something is tracked."""

NEGATED = f"""lambda f, x: [
    bool(abs(scaled - plain) > 0.1)
    for scaled, plain in zip(({with_scaled_gradients(-2, otherwise="[-2 * one for one in found]")})(f, x), f(x))
]"""
"""Which numbers change where autograd multiplies its gradients by -2."""


def leaf(values, old=None):
    """A tracked copy of `values`, with an old `.grad` full of `old`."""
    x = values.clone().requires_grad_()
    x.grad = None if old is None else torch.full_like(values, old)
    return x


def slopes(student, key, f, *points):
    """Check the gradient of f, a text, at each point against the key's."""
    there = student.define(f)
    check(student.gradient.map([(there, x) for x in points]), key.derivatives.map([(f, x) for x in points]))


def products(student, key, *points):
    """Check the products and their gradients against the key's."""
    check(student.detached_product.map([(x,) for x in points]), key.detached_product.map([(x,) for x in points]))


@part("scalar_gradients")
def test_other_points(student, key, rng):
    """The derivatives are right at any point, not rounded, and each call starts afresh.

    どの点でも微分は正しく、丸められておらず、呼ぶたびに最初から始まります。
    """
    x, y = (float(one) for one in rng.uniform(1, 9, 2))
    inputs = [(x, y), (-x, y), (x, -y), (-1.0, 0.5), (0.0, -y), (-x, 0.0), (0.0123478, -0.0543216), (210.5, 340.25)]
    inputs.append((x, y))
    check(student.scalar_gradients.map(inputs), key.scalar_gradients.map(inputs))
    small = student.define("lambda f, x, y: tuple(1e6 * one for one in f(x, y))", "times_a_million")
    x, y = x / 1000, -y / 1000
    check(small(student.scalar_gradients, x, y), tuple(1e6 * one for one in key.scalar_gradients(x, y).value))


@part("scalar_gradients")
def test_ints(student, key, rng):
    """Either number, or both, may be whole (int), negative or 0.

    どちらかの数、または両方が、整数 (int) のことも、負のことも、0 のこともあります。
    """
    x, y = (int(one) for one in rng.integers(2, 9, 2))
    inputs = [(x, y), (-x, float(y)), (float(x), -y), (0, y), (x, 0)]
    check(student.scalar_gradients.map(inputs), key.scalar_gradients.map(inputs))


@part("scalar_gradients")
def test_tripled_by_autograd(student, key, rng):
    """The answer follows autograd when autograd's gradients are made three times as large.

    autograd の勾配を 3 倍にすると、答えもそのとおりに変わります。
    """
    tripled = student.define(with_scaled_gradients(3, otherwise="tuple(3 * one for one in found)"))
    x, y = (float(one) for one in rng.uniform(1, 9, 2))
    check(tripled(student.scalar_gradients, x, y), tuple(3 * one for one in key.scalar_gradients(x, y).value))


@part("gradient")
def test_any_function(student, key, rng):
    """f may be any function: powers, a product of some entries, matrices, fractions, a single number.

    f はどんな関数でも構いません。累乗、一部の要素の積、行列、分数、数 1 つの関数があります。
    """
    for f, shape in FUNCTIONS.items():
        slopes(student, key, f, rng.tensor(*shape), leaf(rng.tensor(*shape)))


@part("gradient")
def test_tracked_or_not(student, key, rng):
    """x may be tracked, with any old gradient or none; it has no influence, and x comes back exactly as it was.

    x は追跡中のことも、どんな古い勾配を持っていることもあります。答えには影響せず、x は元とまったく同じままです。
    """
    olds = (None, 0.0, -7.5, 1e12, float("nan"), float("inf"))
    slopes(student, key, QUARTIC, rng.tensor(4), *(leaf(rng.tensor(4), old) for old in olds))


@part("gradient")
def test_shapes_and_dtypes(student, key, rng):
    """Any number of axes and sides of length 0, in either dtype, tracked or not.

    軸は何本でも、長さ 0 の軸があっても、どちらの dtype でも、追跡中でもそうでなくても動きます。
    """
    for dtype in (torch.float32, torch.float64):
        points = [rng.tensor(*shape, dtype=dtype) for shape in ((1,), (5,), (0,), (2, 0), (3, 2), (2, 1, 4))]
        slopes(student, key, QUARTIC, *points, *(leaf(x, 2.0) for x in points))
        slopes(student, key, "lambda x: 5 * x - x * x", rng.tensor(dtype=dtype), leaf(rng.tensor(dtype=dtype), 2.0))


@part("gradient")
def test_points_that_are_views(student, key, rng):
    """x may be transposed, sliced or expanded, tracked or not.

    x は転置、スライス、拡張されたものでも、追跡中でもそうでなくても構いません。
    """
    points = [rng.tensor(2, 4).T, rng.tensor(6, 3)[1::2, :2], rng.tensor(3, 1).expand(3, 2), rng.tensor(8)[::3]]
    slopes(student, key, QUARTIC, *points, *(x.detach().requires_grad_() for x in points))


@part("gradient")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_point_is(student, key, rng, place):
    """The gradient is where x is, in either dtype, tracked or not.

    どちらの dtype でも、追跡中でもそうでなくても、勾配は x と同じ device にあります。
    """
    points = [rng.tensor(2, 2, dtype=dtype) for dtype in (torch.float32, torch.float64)]
    slopes(student, key, QUARTIC, *map(place, points), *(place(leaf(x, 3.5)) for x in points))


@part("gradient")
def test_called_again(student, key, rng):
    """Results written into, new values in x: each answer is right again.

    戻り値に書き込んでも、x の値が変わっても、答えは毎回正しくなります。
    """
    for x in (rng.tensor(2, 3), leaf(rng.tensor(2, 3)), leaf(rng.tensor(2, 3), 1.5)):
        second, third = (key.derivatives(QUARTIC, (x + step).detach()).value for step in (0, 2))
        found = student.define(AGAIN, "called_again")(student.gradient, x)
        check(found, [torch.full((2, 3), -5.0), second, third], ignore=("values", "version"))
    same = student.define(f"lambda g, x: (lambda kept: [g({QUARTIC}, x), x.grad is kept][1])(x.grad)", "same_grad")
    check(same(student.gradient, leaf(rng.tensor(3), 1.5)), True)


@part("gradient")
def test_gradient_tripled_by_autograd(student, key, rng):
    """The answer follows autograd when autograd's gradients are made three times as large.

    autograd の勾配を 3 倍にすると、答えもそのとおりに変わります。
    """
    tripled = student.define(with_scaled_gradients(3, otherwise="3 * found"))
    x = rng.tensor(2, 2)
    check(tripled(student.gradient, student.define(QUARTIC), x), 3 * key.derivatives(QUARTIC, x).value)


@part("through_hidden")
def test_other_numbers_through_h(student, key, rng):
    """Both derivatives are right for any number: float or int, negative or 0, small or large.

    float でも int でも、負の数でも 0 でも、小さくても大きくても、2 つの微分は正しいです。
    """
    x, whole = float(rng.uniform(1, 9)), int(rng.integers(2, 9))
    inputs = [(one,) for one in (x, -x, 3.0, -1.0, 0.0123478, -41.5, 0.0, whole, -whole, 0)]
    check(student.through_hidden.map(inputs), key.through_hidden.map(inputs))


@part("through_hidden")
def test_pairs_again(student, key, rng):
    """Each call starts afresh, in new memory, whatever was done with earlier results; nothing is tracked.

    前の戻り値に何をしても、呼ぶたびに新しいメモリで最初から始まります。追跡されているものはありません。
    """
    x = float(rng.uniform(1, 4))
    filled, first, second = [torch.tensor(-5.0)] * 2, key.through_hidden(x).value, key.through_hidden(-x).value
    found = student.define(PAIRS, "called_again")(student.through_hidden, x, -x)
    check(found, [filled, first, second, first, [False, False]])


@part("through_hidden")
def test_changed_through_autograd(student, rng):
    """Both follow autograd when autograd's gradients are made others.

    autograd の勾配を別の値にすると、2 つともそれに従って変わります。
    """
    check(
        student.define(NEGATED, "change_with_gradients")(student.through_hidden, float(rng.uniform(1, 4))), [True] * 2
    )


@part("detached_product")
def test_products(student, key, rng):
    """Values and gradients are right for any number of axes and sides of length 0, in either dtype.

    軸が何本でも、長さ 0 の軸があっても、どちらの dtype でも、値と勾配は正しいです。
    """
    for dtype in (torch.float32, torch.float64):
        shapes = ((), (1,), (5,), (0,), (3, 0), (3, 2), (2, 1, 4))
        points = [rng.tensor(*shape, dtype=dtype) for shape in shapes]
        products(student, key, *points, *map(leaf, points))


@part("detached_product")
def test_leaves_with_old_gradients(student, key, rng):
    """A leaf keeps its old gradient, whatever it is, and the value and the gradient do not depend on it.

    葉は、どんな古い勾配もそのまま持ち続けます。値も勾配も、それに左右されません。
    """
    products(student, key, *(leaf(rng.tensor(3), old) for old in (None, 0.0, -7.5, float("nan"))))


@part("detached_product")
def test_values_of_any_size(student, key):
    """x may hold zeros, ones, equal numbers, small and large ones.

    x には、0、1、等しい数、小さな数、大きな数があり得ます。
    """
    rows = [[0.0, 1, -1, 1], [0.001, -0.0025, 0.003], [-400.0, 300, 300]]
    products(student, key, *map(torch.tensor, rows), *(leaf(torch.tensor(row)) for row in rows))


@part("detached_product")
def test_products_of_any_view(student, key, rng):
    """x may be transposed, sliced or expanded, tracked or not.

    x は転置、スライス、拡張されたものでも、追跡中でもそうでなくても構いません。
    """
    points = [rng.tensor(2, 4).T, rng.tensor(6, 3)[1::2, :2], rng.tensor(3, 1).expand(3, 2), rng.tensor(8)[::3]]
    products(student, key, *points, *(x.detach().requires_grad_() for x in points))


@part("detached_product")
@pytest.mark.parametrize("place", [on_device, on_cpu], ids=["device", "cpu"])
def test_where_the_product_is(student, key, rng, place):
    """The product and the gradient are where x is.

    積も勾配も x と同じ device にあります。
    """
    points = [rng.tensor(2, 2, dtype=dtype) for dtype in (torch.float32, torch.float64)]
    products(student, key, *map(place, points), *(place(leaf(x)) for x in points))


@part("detached_product")
def test_inside_a_computation(student, key, rng):
    """Gradients flow on through what comes before and after, each element with its own; two products add up.

    前の計算にも後の計算にも、要素ごとの勾配が伝わります。積が 2 つなら、勾配は足されます。
    """
    weighted = student.define("lambda f, x: (f(3 * x - 1) * x.detach().sign().mul(2).add(5)).sum()", "weighted")
    x = leaf(rng.tensor(2, 3))
    inner, weights = 3 * x.detach() - 1, x.detach().sign() * 2 + 5
    check(weighted(student.detached_product, x), returned((inner**3 * weights).sum(), (3 * weights * inner**2,)))
    both = student.define("lambda f, x: f(x) + f(-2 * x)", "both")
    plain = x.detach()
    check(both(student.detached_product, x), returned(-7 * plain**3, (plain**2 - 2 * (2 * plain) ** 2,)))


@part("detached_product")
def test_products_again(student, key, rng):
    """Results written into, new values in x: each answer is right again.

    戻り値に書き込んでも、x の値が変わっても、答えは毎回正しくなります。
    """
    x = rng.tensor(2, 3)
    again = student.define("lambda f, x: [f(x).fill_(-5), f(x), f(x.add_(2))]", "called_again")
    second, third = key.detached_product(x).value, key.detached_product(x + 2).value
    found = again(student.detached_product, x)
    check(found, [torch.full((2, 3), -5.0), second, third], ignore=("values", "version"))
