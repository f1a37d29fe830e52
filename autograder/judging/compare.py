"""The strict comparison: kind, shape, dtype, device, values, gradient, arguments, in this order, first difference wins.

It compares decoded plain data only, never student objects, and never broadcasts. Tolerances depend on the dtype and
are the same on every device (see TOLERANCE); the absolute part is multiplied by max(1, largest expected magnitude).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np

from ..programs.observation import Observation, array
from ..sandbox.devices import place_of
from ..text import one_line
from ..worker import wire
from .close import DEFAULT_TOLERANCE, close_numbers, close_to, tolerance_of

PLAIN = (str, int, float, bool, type(None))
"""The kinds of dict keys that are compared; alone, or in a tuple."""

Rung = Literal[
    "runs", "kind", "shape", "dtype", "device", "value", "gradient", "arguments", "memory", "exception", "rules"
]


class Difference(NamedTuple):
    """The first thing that is not as expected. `path` is the first differing place, `note` a fact for the message."""

    rung: Rung
    path: tuple[int | str, ...] = ()
    note: str = ""


def difference(
    got: Observation, expected: Observation, *, exact: bool = False, slack: float = 1.0
) -> Difference | None:
    """How `got` differs from `expected`, or None.

    `exact` asks whether two programs behave the same (for naming mistakes): then an exception must also come from the
    same place, and sharing less memory than expected counts. `slack` multiplies the tolerances.
    """
    found = value_difference(got, expected, exact=exact, slack=slack)
    if found is None and got.ending == "returned":
        found = gradient_difference(got, expected, slack=slack)
    ran = got.ending in ("returned", "raised")  # a refusal changes no argument either
    return argument_difference(got, expected, exact=exact) if found is None and ran else found


def computed(found: Difference, got: Observation, expected: Observation) -> bool:
    """Whether the numbers of a wrong result are right: it differs in its dtype, its device, or in what else it did."""
    if found.rung in ("gradient", "arguments", "memory"):
        return True
    one, two = got.node, expected.node
    beside = found.rung in ("dtype", "device") and not found.path
    if not (beside and isinstance(one, wire.Array) and isinstance(two, wire.Array)):
        return False
    return bool(np.allclose(array(one), array(two), rtol=1e-3, atol=1e-5, equal_nan=True))


def value_difference(
    got: Observation, expected: Observation, *, exact: bool = False, slack: float = 1.0
) -> Difference | None:
    """How the ending, the exception or the returned value differs; tracking and side effects are not looked at."""
    if got.ending != expected.ending:
        return Difference("exception" if "raised" in (got.ending, expected.ending) else "runs")
    if got.ending == "raised":
        return _exception(got, expected, exact)
    return _nodes(got.node, _asked(got.node, expected), slack, got.device) if got.ending == "returned" else None


def gradient_difference(got: Observation, expected: Observation, *, slack: float = 1.0) -> Difference | None:
    """How gradients, or without tracked arguments the tracking of the result, differ; of calls that returned."""
    return _tracking(got, expected) if expected.grads is None else _gradients(got, expected, slack)


def argument_difference(got: Observation, expected: Observation, *, exact: bool = False) -> Difference | None:
    """What a call did besides returning that it should not: changed arguments, shared memory."""
    if more := set(got.changed) - set(expected.changed):
        index, fact = min(more)
        return Difference("arguments", (index,), fact)
    if shared := set(got.shares) - set(expected.shares):
        return Difference("memory", (min(shared),))
    alike = (set(got.changed), set(got.shares)) == (set(expected.changed), set(expected.shares))
    return None if alike or not exact else Difference("arguments")


def _asked(got: wire.Node, expected: Observation) -> wire.Node:
    """The expected value; of a partial card, with the other answers taken as they are."""
    if not (expected.partial and isinstance(got, wire.Mapping) and isinstance(expected.node, wire.Mapping)):
        return expected.node
    asked = [question for question, _ in expected.node.items]
    return wire.Mapping((*expected.node.items, *(pair for pair in got.items if pair[0] not in asked)))


def _exception(got: Observation, expected: Observation, exact: bool) -> Difference | None:
    if exact:
        one, two = ((o.error, o.own, o.phrase, o.mentions) for o in (got, expected))
        return None if one == two else Difference("exception")
    if expected.error not in got.bases:
        return Difference("exception", note="type")
    missing = [text for text in expected.mentions if text not in got.mentions]
    return Difference("exception", note=missing[0]) if missing else None


def is_tracked(one: Observation) -> bool:
    """Whether a tensor came back that autograd tracks."""
    return isinstance(one.node, wire.Array) and one.node.requires_grad


def _tracking(got: Observation, expected: Observation) -> Difference | None:
    """Whether the result is tracked as it should be, where no argument was."""
    one, two = got.node, expected.node
    if isinstance(one, wire.Array) and isinstance(two, wire.Array) and one.requires_grad != two.requires_grad:
        return Difference("gradient", note="tracked" if one.requires_grad else "untracked")
    return None


def _gradients(got: Observation, expected: Observation, slack: float) -> Difference | None:
    tracked = is_tracked(got) and not is_tracked(expected)  # two whose graph is gone are alike
    if tracked and not any(grad is not None for grad in expected.grads or ()):
        return Difference("gradient", note="tracked")
    for index, (one, two) in enumerate(zip(got.grads or (), expected.grads or (), strict=False)):
        if _nodes(one, two, slack, got.device) is not None:
            return Difference("gradient", (index,), "missing" if one is None else "")
    wanted = any(grad is not None for grad in expected.grads or ())
    as_many = len(got.grads or ()) == len(expected.grads or ())
    return None if as_many or not wanted else Difference("gradient", note="missing")


def kind_of(node: wire.Node) -> str:
    """The word for a value's kind in messages: tensor, ndarray, list, tuple, dict, int, float, bool, str, None."""
    match node:
        case wire.Array() | wire.Sequence() | wire.Number():
            return node.kind
        case wire.Mapping():
            return "dict"
        case wire.Handle():
            return one_line(node.type)
        case None:
            return "None"
        case _:
            return type(node).__name__


def _nodes(got: wire.Node, expected: wire.Node, slack: float, device: str = "cpu") -> Difference | None:
    if kind_of(got) != kind_of(expected) or isinstance(got, wire.Handle) != isinstance(expected, wire.Handle):
        return Difference("kind")  # a class of the student's may be called `tensor`
    match expected:
        case wire.Array():
            assert isinstance(got, wire.Array)
            return _arrays(got, expected, slack, device)
        case wire.Sequence(items=items):
            assert isinstance(got, wire.Sequence)
            return _sequences(got.items, items, slack, device)
        case wire.Mapping(items=items):
            assert isinstance(got, wire.Mapping)
            return _mappings(got, expected, slack, device)
        case float():
            assert isinstance(got, float)
            return None if close_numbers(got, expected, slack) else Difference("value")
        case wire.Number(kind="complex", text=text):
            assert isinstance(got, wire.Number)
            close = close_to(np.array(complex(got.text)), np.array(complex(text)), DEFAULT_TOLERANCE, slack)
            return None if close.all() else Difference("value")
        case wire.Handle():
            return None
        case _:
            return None if got == expected else Difference("value")


def _sequences(
    got: tuple[wire.Node, ...], expected: tuple[wire.Node, ...], slack: float, device: str
) -> Difference | None:
    """Items that differ are looked for first in the common part, since the first wrong item says more than a length."""
    for index, (one, two) in enumerate(zip(got, expected, strict=False)):
        found = _nodes(one, two, slack, device)
        if found is not None:
            return Difference(found.rung, (index, *found.path), found.note)
    return None if len(got) == len(expected) else Difference("shape", note="length")


def _mappings(got: wire.Mapping, expected: wire.Mapping, slack: float, device: str) -> Difference | None:
    answers = {_looked_up(key): value for key, value in got.items}
    for key, value in expected.items:
        place, shown = _looked_up(key), str(tuple(key.items) if isinstance(key, wire.Sequence) else key)
        if place not in answers:
            return Difference("value", (shown,), "missing")
        found = _nodes(answers[place], value, slack, device)
        if found is not None:
            return Difference(found.rung, (shown, *found.path), found.note)
    return None if len(got.items) == len(expected.items) else Difference("shape", note="length")


def _looked_up(key: wire.Node) -> object:
    """A key by which a value can be found: with its kind, since `True` is no 1; a tuple with those of what is in it."""
    if isinstance(key, wire.Sequence):
        return tuple((type(item), item) for item in key.items if isinstance(item, PLAIN)), len(key.items)
    return (type(key), key) if isinstance(key, PLAIN) else type(key)


def _arrays(got: wire.Array, expected: wire.Array, slack: float, device: str) -> Difference | None:
    if got.shape != expected.shape:
        return Difference("shape")
    if got.dtype != expected.dtype:
        return Difference("dtype")
    # A recorded result on the CPU stands for a result beside its inputs, wherever these were put.
    wanted = place_of(device if expected.device == "cpu" else expected.device)
    if expected.kind == "tensor" and place_of(got.device) != wanted:
        return Difference("device")
    if got.data == expected.data:
        return None
    try:
        values, right = array(got), array(expected)
    except (ValueError, TypeError, RuntimeError):  # lying facts: the bytes are not what they are said to be
        return Difference("kind")
    close = close_to(values, right, tolerance_of(expected.dtype), slack)
    if not close.all():
        return Difference("value", tuple(int(i) for i in np.argwhere(~close)[0]))
    return None
