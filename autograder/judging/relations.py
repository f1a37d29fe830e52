"""How numbers that came back relate to the expected ones: doubled, turned round, one too many. Data in, a text out.

Nothing is guessed: what is said holds for every number, and a single number is allowed few relations only.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..programs.observation import array
from ..text import Text, fill
from ..worker import wire
from . import hints
from .close import DEFAULT_TOLERANCE, TOLERANCE, close_to

Numbers = np.ndarray
Same = Callable[[Numbers, Numbers], bool]

ALONE = (2.0, 0.5)
"""The only factors that are looked for where there is one number: any two numbers have some ratio."""

SHIFTED = 3
"""How many different numbers must lie equally far from the expected ones before that is said."""

LARGEST_HALF = 65504.0
"""The largest number of float16; the other dtypes of floats go further."""

MOST_ITEMS = 1000
"""How many items of a list are looked for in another order."""

LOOSE = (1e-2, 1e-3)
"""(relative, absolute): as close as float16 comes."""

PLACES = range(7)
"""Decimal places to which numbers may have been rounded."""


def relation(got: wire.Node, expected: wire.Node) -> Text | None:
    """The one relation that holds between all numbers of two arrays, two flat lists or two numbers; None if none."""
    one, two = _numbers(got), _numbers(expected)
    if one is None or two is None or not two.size or not one.size:
        return None
    with np.errstate(all="ignore"):  # numbers of strangers may be as large as they like
        return _between(one, two, got, expected)


def _between(one: Numbers, two: Numbers, got: wire.Node, expected: wire.Node) -> Text | None:
    tolerance = TOLERANCE.get(expected.dtype, DEFAULT_TOLERANCE) if isinstance(expected, wire.Array) else None

    def same(a: Numbers, b: Numbers) -> bool:
        return a.shape == b.shape and bool(close_to(a, b, tolerance or DEFAULT_TOLERANCE, 1.0).all())

    if same(one, two):
        return None
    if one.shape != two.shape:
        return _reshaped(one, two, same)
    if not np.isfinite(two).all():
        return None
    if not np.isfinite(one).all():
        return hints.TOO_LARGE if _overflowed(one, two) else hints.NOT_FINITE
    return _reordered(one, two, same) or _shifted(one, two, _whole(got, expected)) or _scaled(one, two, same)


def _overflowed(one: Numbers, two: Numbers) -> bool:
    """Whether all that is wrong is `inf` where a large number of the same sign belongs."""
    lost = ~np.isfinite(one)
    large = (np.abs(two[lost]) > LARGEST_HALF) & (one[lost] == np.copysign(np.inf, two[lost]))
    return bool(large.all() and close_to(one[~lost], two[~lost], LOOSE, 1.0).all())


def same_items(one: wire.Node, two: wire.Node) -> bool:
    """Whether two lists, or two tuples, hold the same items in another order: no two alike, not only two numbers."""
    if not (isinstance(one, wire.Sequence) and isinstance(two, wire.Sequence) and one.kind == two.kind):
        return False
    items, others = ([(type(item), item) for item in side.items] for side in (one, two))
    if not 1 < len(items) == len(others) <= MOST_ITEMS or items == others or _numbers(one) is not None:
        return False
    if all(isinstance(item, bool | int | float) for item in one.items) and len(items) == 2:
        return False
    alike = any(item in others[:index] for index, item in enumerate(others))
    return not alike and all(item in others for item in items) and all(item in items for item in others)


def _numbers(node: wire.Node) -> Numbers | None:
    """The numbers of a node as float64; None where it holds something else, and for bools."""
    match node:
        case wire.Array():
            found = array(node)
            return found.astype(np.float64) if found.dtype.kind in "iuf" else None
        case bool():
            return None
        case int() | float():
            return np.array(node, dtype=np.float64)
        case wire.Sequence(items=items) if all(type(item) in (int, float) for item in items):
            return np.array(items, dtype=np.float64)
        case _:
            return None


def _whole(*nodes: wire.Node) -> bool:
    """Whether nodes hold ints, and no floats that happen to be whole."""
    return all(
        _numbers(node) is not None
        and (
            isinstance(node, int)
            or (isinstance(node, wire.Sequence) and all(isinstance(item, int) for item in node.items))
            or (isinstance(node, wire.Array) and "int" in node.dtype)
        )
        for node in nodes
    )


def _reshaped(one: Numbers, two: Numbers, same: Same) -> Text | None:
    """The same numbers in another shape, or one item too many or too few."""
    if one.ndim == two.ndim == 2 and same(one.T, two):
        return hints.TRANSPOSED
    if one.size == two.size and same(one.reshape(-1), two.reshape(-1)):
        return hints.SAME_NUMBERS
    if one.ndim == two.ndim == 1 and abs(one.size - two.size) == 1:
        return _one_item(one, two, same)
    return None


def _one_item(one: Numbers, two: Numbers, same: Same) -> Text | None:
    """Which end of a list has an item too many, or lacks one; all others are right."""
    few = one.size < two.size
    short, long = (one, two) if few else (two, one)
    if same(short, long[:-1]) if few else same(long[:-1], short):
        return hints.LAST_MISSING if few else hints.LAST_EXTRA
    if same(short, long[1:]) if few else same(long[1:], short):
        return hints.FIRST_MISSING if few else hints.FIRST_EXTRA
    return None


def _reordered(one: Numbers, two: Numbers, same: Same) -> Text | None:
    """The right numbers in other places."""
    if one.ndim == 2 and same(one.T, two):
        return hints.TRANSPOSED
    if one.ndim == 1 and same(one[::-1], two):
        return hints.REVERSED
    if one.ndim == 1 and one.size > 2 and _moved(one, two, same):
        return hints.MOVED
    if one.size > 2 and same(np.sort(one.reshape(-1)), np.sort(two.reshape(-1))):
        return hints.OTHER_ORDER
    return None


def _moved(one: Numbers, two: Numbers, same: Same) -> bool:
    """Whether each number stands one place too early or too late."""
    return same(one[:-1], two[1:]) or same(one[1:], two[:-1])


def _shifted(one: Numbers, two: Numbers, whole: bool) -> Text | None:
    """All numbers as far from the expected ones: by one where they are whole, by anything where they are many."""
    step = one - two
    if not np.allclose(step, step.flat[0], rtol=1e-5, atol=1e-6 * max(1.0, float(np.abs(two).max()))):
        return None
    by = float(step.flat[0])
    if not np.isfinite(by):
        return None
    integral = whole or (one.size > 1 and not (one % 1).any() and not (two % 1).any())
    if integral and abs(by) == 1:
        return hints.ONE_MORE if by > 0 else hints.ONE_LESS
    if len(np.unique(two)) < SHIFTED:
        return None
    return fill(hints.MORE if by > 0 else hints.LESS, by=f"{abs(by):.6g}")


def _scaled(one: Numbers, two: Numbers, same: Same) -> Text | None:
    """All numbers with the other sign, times one factor, or rounded."""
    if same(-one, two):
        return hints.SIGN if one.size > 1 else hints.SIGN_OF_ONE
    largest = int(np.argmax(np.abs(two)))  # where a ratio is least disturbed by rounding
    ratio = float(one.flat[largest] / two.flat[largest])
    found = _factor(ratio, int((two != 0).sum())) if ratio and np.isfinite(ratio) and same(one / ratio, two) else None
    return found or _rounded(one, two)


def _factor(ratio: float, many: int) -> Text | None:
    if many > 1:
        return fill(hints.FACTOR, ratio=f"{ratio:.6g}")
    near = [known for known in ALONE if abs(ratio - known) < 1e-5]
    return fill(hints.FACTOR_OF_ONE, ratio=f"{near[0]:g}") if near else None


def _rounded(one: Numbers, two: Numbers) -> Text | None:
    """To how many places the numbers were rounded; a single one is not called rounded to a whole number."""
    for places in PLACES:
        if (places or one.size > 2) and np.allclose(one, np.round(two, places), rtol=2e-7, atol=1e-9):
            return fill(hints.ROUNDED, places=places)
    return hints.CUT if one.size > 2 and (one == np.trunc(two)).all() else None
