"""What is typical of a wrong result that no known mistake explains, said before anything general.

Each detector is silent unless it is sure of its fact. Of a hidden check only those speak that know the student's own
code and the kind of the fault, and no number of an input, a result or an expected value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from ..programs.observation import array
from ..text import Text
from ..worker import wire
from . import hints, source
from .close import DEFAULT_TOLERANCE, TOLERANCE, close_to
from .relations import relation, same_items
from .rules import Statements
from .shown import at
from .verdict import Verdict

FUNCTIONS = ("function", "method", "builtin_function_or_method", "method-wrapper", "method_descriptor")

ITERATORS = ("generator", "map", "zip", "filter", "range_iterator", "list_iterator")

TWO = 2
"""So many different numbers may become one by a single slip, such as a large one that is rounded."""

NOT_FINITE = re.compile(r"\b(?:nan|inf)\b")
"""How a number that is none looks in a call."""

ARGUMENT = {
    "requires_grad": hints.TRACKING_SWITCHED,
    "grad": hints.GRAD_LEFT,
    "values": hints.WRITTEN_INTO,
    "version": hints.WRITTEN_INTO,
}


def hint(verdict: Verdict, code: Statements, *, hidden: bool = False) -> Text | None:
    """What is typical of this difference, or None; `hidden` leaves out what tells numbers."""
    return next(filter(None, _typical(verdict, code, hidden)), None)


def _typical(verdict: Verdict, code: Statements, hidden: bool) -> Iterator[Text | None]:
    """What each detector says, one after another: first those that know most of how it came about."""
    yield _text_for_exception(verdict)
    yield _argument(verdict, code)
    yield _none(verdict, code)
    yield _not_the_gradient(verdict, code)
    yield _written(verdict, code)
    if not hidden:
        yield _moved(verdict)
    yield _another_kind(verdict)
    if not hidden:
        yield _ints(verdict)
        yield _only_the_dtype(verdict)
        yield _relation(verdict)
        yield _all_the_same(verdict)
        yield source.short_range(code) if verdict.found.rung == "value" else None


def unusable(verdict: Verdict, code: Statements) -> Text | None:
    """What is typical of an object that came back instead of plain data."""
    node = verdict.got.node
    name = node.type if isinstance(node, wire.Handle) else ""
    if name.endswith(("Error", "Exception")) or (name == "type" and source.raises_class(code)):
        return hints.RETURNED_ERROR
    if name in FUNCTIONS:
        return hints.NOT_CALLED
    if name in ITERATORS:
        return hints.ITERATOR
    return hints.DOTS if name == "ellipsis" else None


def card_hint(verdict: Verdict) -> Text | None:
    """What is typical of the form of a card's answer; whether its value is right is not said."""
    got, expected, path = verdict.got.node, verdict.expected.node, verdict.found.path
    one, two = at(got, path), at(expected, path)
    match one, two:
        case str(), str() if one.startswith("torch.") and not two.startswith("torch."):
            return hints.CARD_DTYPE
        case wire.Handle(type="dtype"), str():
            return hints.CARD_DTYPE
        case str(), wire.Sequence() | bool() | int() | float():
            return hints.CARD_QUOTES
        case ((int() | float()), wire.Sequence(kind="tuple", items=items)) if len(items) == 1:
            return hints.CARD_COMMA
        case wire.Sequence(kind="list"), wire.Sequence(kind="tuple"):
            return hints.CARD_BRACKETS
    return None


def _none(verdict: Verdict, code: Statements) -> Text | None:
    missing = verdict.found.rung == "kind" and not verdict.found.path and verdict.got.node is None
    return source.why_none(code) if missing else None


def _text_for_exception(verdict: Verdict) -> Text | None:
    refuses = verdict.expected.ending == "raised" and verdict.got.ending == "returned"
    return hints.ERROR_AS_TEXT if refuses and isinstance(verdict.got.node, str) else None


def _argument(verdict: Verdict, code: Statements) -> Text | None:
    """What changed in an argument; `backward()` is blamed only where it is in the code."""
    if verdict.found.rung != "arguments":
        return None
    if verdict.found.note == "grad" and not source.calls_backward(code):
        return hints.GRAD_CHANGED
    return ARGUMENT.get(verdict.found.note)


def _written(verdict: Verdict, code: Statements) -> Text | None:
    """What the code itself shows; where a result is only in the wrong memory or place, it has no say."""
    told = verdict.got.ending == "returned" and verdict.expected.ending == "returned"
    rung = verdict.found.rung
    return source.seen_in(code, rung) if told and rung not in ("arguments", "memory") else None


def _another_kind(verdict: Verdict) -> Text | None:
    """A tensor where a number belongs, or the reverse; a text where a number or a bool does."""
    if verdict.found.rung != "kind":
        return None
    match at(verdict.got.node, verdict.found.path), at(verdict.expected.node, verdict.found.path):
        case wire.Array(kind="tensor", shape=()), (int() | float()):
            return hints.TENSOR_FOR_NUMBER
        case ((int() | float()), wire.Array(kind="tensor")):
            return hints.NUMBER_INSIDE if verdict.found.path else hints.NUMBER_FOR_TENSOR
        case str(), (int() | float()):
            return hints.QUOTED
    return None


def _moved(verdict: Verdict) -> Text | None:
    """The same items in another order, in the outermost list or tuple of which this is true."""
    one, two = verdict.got.node, verdict.expected.node
    for step in verdict.found.path:
        if same_items(one, two):
            return hints.ITEMS_MOVED
        if not isinstance(one, wire.Sequence | wire.Mapping):
            break
        one, two = at(one, (step,)), at(two, (step,))
    return None


def _not_the_gradient(verdict: Verdict, code: Statements) -> Text | None:
    """A tracked number with no axes, or a tracked leaf, from code that asks autograd, where a plain tensor belongs."""
    one, two = verdict.got.node, verdict.expected.node
    if not (isinstance(one, wire.Array) and isinstance(two, wire.Array) and source.takes_gradients(code)):
        return None
    tracked = one.requires_grad and not two.requires_grad and verdict.found.rung in ("shape", "value")
    return hints.NOT_THE_GRADIENT if tracked and (one.shape == () or one.is_leaf) else None


def _ints(verdict: Verdict) -> Text | None:
    """The right numbers, as ints."""
    if verdict.found.rung != "kind":
        return None
    one, two = list(_leaves(verdict.got.node)), list(_leaves(verdict.expected.node))
    numbers = all(type(item) in (int, float) for item in (*one, *two))
    floats = two and all(isinstance(item, float) for item in two)
    return hints.INTS if numbers and floats and one == two else None


def _leaves(node: wire.Node) -> Iterator[wire.Node]:
    if isinstance(node, wire.Sequence):
        for item in node.items:
            yield from _leaves(item)
    else:
        yield node


def _only_the_dtype(verdict: Verdict) -> Text | None:
    """The right values in another dtype."""
    if verdict.found.rung != "dtype":
        return None
    one, two = (at(side.node, verdict.found.path) for side in (verdict.got, verdict.expected))
    if not (isinstance(one, wire.Array) and isinstance(two, wire.Array)):
        return None
    loose = max(TOLERANCE.get(side.dtype, DEFAULT_TOLERANCE) for side in (one, two))
    values, right = array(one), array(two)
    same = close_to(values, right.astype("float64") if right.dtype.kind in "iuf" else right, loose, 1.0)
    return hints.DTYPE_ONLY if right.size and same.all() else None


def _all_the_same(verdict: Verdict) -> Text | None:
    """One number in all places of a tensor, where several are expected; a tensor of zeros was perhaps never filled."""
    one, two = verdict.got.node, verdict.expected.node
    if not (isinstance(one, wire.Array) and isinstance(two, wire.Array)):
        return None
    if verdict.found.rung != "value" or verdict.got.call.startswith("("):  # there the check may have filled it
        return None
    values, right = array(one), array(two)
    if values.dtype.kind not in "iuf" or not np.isfinite(values).all():
        return None
    alike = len(np.unique(values)) == 1 and values.flat[0] != 0
    return hints.ALL_SAME if alike and len(np.unique(right)) > TWO else None


def _relation(verdict: Verdict) -> Text | None:
    """How all numbers of the result, or of its gradient, relate to the expected ones."""
    got, expected, (rung, path, note) = verdict.got, verdict.expected, verdict.found
    if rung == "gradient" and path and not note and got.grads and expected.grads:
        index = int(path[0])
        return relation(got.grads[index], expected.grads[index])
    if rung in ("value", "shape") and (got.ending, expected.ending) == ("returned", "returned"):
        found = relation(got.node, expected.node)
        return hints.COMES_IN if found == hints.NOT_FINITE and NOT_FINITE.search(got.call) else found
    return None
