"""Hidden graders of matrices/matrix_shapes: unseen shapes against the key and against torch itself."""

from contextlib import suppress
from functools import reduce
from itertools import product

import torch

from autograder.grading import check, part


def pair(rng, fits):
    """Two shapes with sides of one to three digits, which fit or miss by a little."""
    m, n, p = rng.integers(4, 200, 3).tolist()
    return (m, n), (n if fits else n + int(rng.integers(1, 4)), p)


def chain(rng, length):
    """Shapes of matrices that can be multiplied from left to right."""
    sides = rng.integers(1, 50, length + 1).tolist()
    return list(zip(sides, sides[1:], strict=False))


def by_torch(shapes):
    """The shape that torch's own product has, or ValueError where torch refuses."""
    with suppress(RuntimeError):
        return tuple(reduce(torch.matmul, map(torch.zeros, shapes)).shape)
    return ValueError


@part("can_multiply")
def test_all_small_pairs(student):
    """Every pair of shapes with sides from 1 to 3, as torch itself decides."""
    for m, n, o, p in product(range(1, 4), repeat=4):
        check(student.can_multiply((m, n), (o, p)), by_torch([(m, n), (o, p)]) is not ValueError)


@part("can_multiply")
def test_large_and_empty_sides(student, key, rng):
    """Pairs with large sides, fitting and missing by a little, both ways round; and pairs with sides of length 0."""
    pairs = [pair(rng, fits) for fits in (True, False) for _ in range(3)]
    for a, b in [*pairs, ((5, 0), (0, 4)), ((5, 0), (4, 0)), ((0, 7), (7, 0))]:
        check(student.can_multiply(a, b), key.can_multiply(a, b))
        check(student.can_multiply(b, a), key.can_multiply(b, a))


@part("product_shape")
def test_all_inner_sides(student, rng):
    """Every pair of inner sides from 0 to 3 between any outer sides, as torch itself decides."""
    for n, o in product(range(4), repeat=2):
        m, p = rng.integers(0, 9, 2).tolist()
        check(student.product_shape((m, n), (o, p)), by_torch([(m, n), (o, p)]))


@part("product_shape")
def test_pairs_that_fit(student, key, rng):
    """Large sides, sides of length 1, squares."""
    for a, b in [pair(rng, fits=True) for _ in range(3)]:
        check(student.product_shape(a, b), key.product_shape(a, b))
        for one, two in (((1, a[0]), a), (a, (a[1], 1)), (b, (b[1], b[1]))):
            check(student.product_shape(one, two), key.product_shape(one, two))


@part("product_shape")
def test_refusals_name_both_shapes(student, key, rng):
    """Shapes that miss by a little are refused, and the message contains both."""
    for a, b in [pair(rng, fits=False) for _ in range(5)]:
        check(student.product_shape(a, b), key.product_shape(a, b))


@part("chain_shape")
def test_chains_that_fit(student, key, rng):
    """One to seven matrices, also with a side of length 0; the list is left alone."""
    for length in range(1, 8):
        shapes = chain(rng, length)
        check(student.chain_shape(shapes), key.chain_shape(shapes))
    check(student.chain_shape([(4, 0), (0, 6)]), key.chain_shape([(4, 0), (0, 6)]))


@part("chain_shape")
def test_misfit_anywhere(student, key, rng):
    """A chain that misses at one place is refused, wherever the place is; and so is no chain at all."""
    for place in (1, 3, 5):
        shapes = chain(rng, 6)
        shapes[place] = (shapes[place][0] + 1, shapes[place][1])
        check(student.chain_shape(shapes), key.chain_shape(shapes))
    check(student.chain_shape([]), ValueError)


@part("chain_shape")
def test_small_chains(student, rng):
    """Three matrices with small sides, most of which fit, as torch itself decides."""
    for m, n, o, p in [(3, 2, 2, 1), *rng.integers(1, 4, (12, 4)).tolist()]:
        shapes = [(m, n), (n, o), (int(rng.choice([o, n])), p)]
        check(student.chain_shape(shapes), by_torch(shapes))
