"""Hidden graders of matrices/matrix_shapes: unseen shapes against the key and against torch itself."""

from contextlib import suppress
from functools import cache, reduce
from itertools import pairwise, product

import torch

from autograder.grading import check, part

LARGEST = 1_000_000
SMALL = list(product(range(3), repeat=2))


def sides(rng, count, low, high):
    """So many drawn sides; as multiples of three no two are equal, nor one more or less than another."""
    return (3 * (low // 3 + 1 + rng.choice(high // 3 - low // 3, count, replace=False))).tolist()


def pair(rng, miss=0, low=1000, high=LARGEST - (1 << 16)):
    """Two shapes with large drawn sides whose inner ones differ by `miss`."""
    m, n, p = sides(rng, 3, low, high)
    return (m, n), (n + miss, p)


def chain(rng, length, high=LARGEST):
    """Shapes of matrices that can be multiplied from left to right."""
    return list(pairwise(sides(rng, length + 1, 2, high)))


def broken(shapes, place, miss):
    """The same with rows more or fewer at one place."""
    rows, columns = shapes[place]
    return [*shapes[:place], (rows + miss, columns), *shapes[place + 1 :]]


@cache
def by_torch(*shapes):
    """The shape that torch's own product has, or ValueError where torch refuses."""
    with suppress(RuntimeError):
        return tuple(reduce(torch.matmul, map(torch.zeros, shapes)).shape)
    return ValueError


@part("can_multiply")
def test_every_small_pair(student):
    """Small shapes fit where torch itself multiplies them.

    小さな shape どうしは、torch が実際にかけられるときに合います。
    """
    pairs = list(product(SMALL, repeat=2))
    check(student.can_multiply.map(pairs), [by_torch(*pair) is not ValueError for pair in pairs])


@part("can_multiply")
def test_large_pairs(student, key, rng):
    """Large sides must agree exactly, too: a difference of 1 is a misfit.

    大きなサイズも、ぴったり同じでなければなりません。1 の違いでも合いません。
    """
    pairs = [pair(rng, miss) for miss in (0, 1, -1, 0, 256, 1 << 16)]
    both_ways = [*pairs, *((b, a) for a, b in pairs)]
    check(student.can_multiply.map(both_ways), key.can_multiply.map(both_ways))


@part("product_shape")
def test_every_small_pair_is_multiplied_or_refused(student):
    """Small shapes give what torch's own product gives, and `ValueError` where torch refuses.

    小さな shape の答えは、torch の積の shape と同じです。torch が断るときは `ValueError` です。
    """
    pairs = list(product(SMALL, repeat=2))
    check(student.product_shape.map(pairs), [by_torch(*pair) for pair in pairs])


@part("product_shape")
def test_drawn_products(student, key, rng):
    """Large shapes that fit give the outer sides.

    大きな shape でも、合うなら外側のサイズが答えです。
    """
    pairs = [pair(rng) for _ in range(4)]
    check(student.product_shape.map(pairs), key.product_shape.map(pairs))


@part("product_shape")
def test_refusals_name_both_shapes(student, key, rng):
    """The message of the `ValueError` contains both shapes, whichever they are.

    `ValueError` のメッセージには、どんな shape でも両方が入ります。
    """
    pairs = [pair(rng, miss, 10, 900) for miss in (1, -1, 256)]
    pairs += [pair(rng, 1), pair(rng, -1), ((0, 7), (8, 0)), ((5, 6), (5, 6))]
    check(student.product_shape.map(pairs), key.product_shape.map(pairs))


@part("chain_shape")
def test_chains_that_fit(student, key, rng):
    """Chains of any length give the rows of the first and the columns of the last.

    リストがどんな長さでも、行数は最初、列数は最後の行列のものです。
    """
    zeros = [[(0, 3), (3, 4), (4, 2)], [(5, 2), (2, 3), (3, 0)], [(4, 0), (0, 6), (6, 3)], [(0, 9)]]
    chains = [*zeros, *(chain(rng, length) for length in range(1, 8))]
    check(student.chain_shape.map((shapes,) for shapes in chains), key.chain_shape.map((shapes,) for shapes in chains))
    long = chain(rng, 300)
    check(student.chain_shape(long), (long[0][0], long[-1][1]))  # sympy takes long for so many


@part("chain_shape")
def test_misfit_anywhere(student, rng):
    """One misfit is refused wherever it is, and so is an empty list.

    合わないところが 1 つでもあれば、どこにあっても `ValueError` です。空のリストも同じです。
    """
    chains = [
        broken(chain(rng, length, LARGEST - 1), place, miss)
        for length in range(2, 7)
        for place in range(1, length)
        for miss in (1, -1)
    ]
    chains += [broken(chain(rng, 300, 5000), place, 1) for place in (150, 299)] + [broken(chain(rng, 3, 900), 1, 256)]
    chains += [[(3, 0), (2, 5)], [(4, 2), (2, 0), (1, 3)], [(4, 2), (2, 3), (0, 3)]]
    chains.append([(3, 2), (2, 5), (4, 2), (2, 6)])  # its ends would fit each other
    check(student.chain_shape.map((shapes,) for shapes in [*chains, []]), [ValueError] * (len(chains) + 1))


@part("chain_shape")
def test_shapes_that_come_again(student):
    """Chains in which a shape comes more than once are judged as torch itself judges them.

    同じ shape が何度も出てくるリストも、torch の積と同じ答えになります。
    """
    chains = [((1, 2), *rest) for rest in product(product((1, 2), repeat=2), repeat=3)]
    check(student.chain_shape.map((list(shapes),) for shapes in chains), [by_torch(*shapes) for shapes in chains])
