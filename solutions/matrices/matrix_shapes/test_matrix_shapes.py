"""Hidden graders of matrices/matrix_shapes: unseen shapes against the key and against torch itself."""

from contextlib import suppress
from functools import cache, reduce
from itertools import product

import torch

from autograder.grading import check, part


def pair(rng, fits):
    """Two shapes with sides of three digits, which fit or miss by a little."""
    m, n, p = rng.integers(100, 900, 3).tolist()
    return (m, n), (n if fits else n + int(rng.integers(1, 4)), p)


def chain(rng, length):
    """Shapes of matrices that can be multiplied from left to right."""
    sides = rng.integers(1, 50, length + 1).tolist()
    return list(zip(sides, sides[1:], strict=False))


@cache
def by_torch(*shapes):
    """The shape that torch's own product has, or ValueError where torch refuses."""
    with suppress(RuntimeError):
        return tuple(reduce(torch.matmul, map(torch.zeros, shapes)).shape)
    return ValueError


@part("can_multiply")
def test_all_small_pairs(student):
    """Every pair of shapes with sides from 1 to 3, as torch itself decides."""
    pairs = [((m, n), (o, p)) for m, n, o, p in product(range(1, 4), repeat=4)]
    check(student.can_multiply.map(pairs), [by_torch(*pair) is not ValueError for pair in pairs])


@part("can_multiply")
def test_large_and_empty_sides(student, key, rng):
    """Pairs with large sides, fitting and missing by a little, both ways round; and pairs with sides of length 0."""
    pairs = [pair(rng, fits) for fits in (True, False) for _ in range(3)]
    pairs += [((5, 0), (0, 4)), ((5, 0), (4, 0)), ((0, 7), (7, 0))]
    both_ways = [*pairs, *((b, a) for a, b in pairs)]
    check(student.can_multiply.map(both_ways), key.can_multiply.map(both_ways))


@part("product_shape")
def test_all_inner_sides(student, rng):
    """Every pair of inner sides from 0 to 3 between any outer sides, as torch itself decides."""
    outer = rng.integers(0, 9, (16, 2)).tolist()
    pairs = [((m, n), (o, p)) for (m, p), (n, o) in zip(outer, product(range(4), repeat=2), strict=True)]
    check(student.product_shape.map(pairs), [by_torch(*pair) for pair in pairs])


@part("product_shape")
def test_pairs_that_fit(student, key, rng):
    """Large sides, sides of length 1, squares."""
    pairs = [pair(rng, fits=True) for _ in range(3)]
    for a, b in pairs[:]:
        pairs += [((1, a[0]), a), (a, (a[1], 1)), (b, (b[1], b[1]))]
    check(student.product_shape.map(pairs), key.product_shape.map(pairs))


@part("product_shape")
def test_refusals_name_both_shapes(student, key, rng):
    """Shapes that miss by a little are refused, and the message contains both."""
    pairs = [pair(rng, fits=False) for _ in range(5)]
    check(student.product_shape.map(pairs), key.product_shape.map(pairs))


@part("chain_shape")
def test_chains_that_fit(student, key, rng):
    """One to seven matrices, also with a side of length 0; the list is left alone."""
    chains = [([(4, 0), (0, 6)],), *((chain(rng, length),) for length in range(1, 8))]
    check(student.chain_shape.map(chains), key.chain_shape.map(chains))


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
    sides = [(3, 2, 2, 1), *rng.integers(1, 4, (12, 4)).tolist()]
    chains = [[(m, n), (n, o), (int(rng.choice([o, n])), p)] for m, n, o, p in sides]
    check(student.chain_shape.map((shapes,) for shapes in chains), [by_torch(*shapes) for shapes in chains])
