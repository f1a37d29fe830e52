"""How values are shown to people: six significant digits, small tensors in full, others by dtype and shape."""

from __future__ import annotations

import re

from ..programs.described import DIGITS, SMALL, numbers
from ..programs.observation import array
from ..sandbox.devices import place_of
from ..text import one_line, shortened
from ..worker import wire
from ..worker.codec import longest

LONGEST = 200
"""Characters a shown value may have."""


ALL_DIGITS = 17
"""Enough to tell any two floats apart."""


def at(node: wire.Node, index: tuple[int | str, ...]) -> wire.Node:
    """The part of a value at an index path; the value itself where the path leaves it."""
    for position, step in enumerate(index):
        if isinstance(node, wire.Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        elif isinstance(node, wire.Mapping):
            node = next((value for key, value in node.items if key == step), None)
        elif isinstance(node, wire.Array):
            found: wire.Node = array(node)[index[position:]].item()
            return found
    return node


def length(node: wire.Node) -> int:
    """How many items a list, tuple or dict has."""
    return len(node.items) if isinstance(node, wire.Sequence | wire.Mapping) else 0


def show(node: wire.Node, rung: str = "value", digits: int = DIGITS) -> str:
    """A value for people: six significant digits, small tensors in full, others by dtype and shape."""
    return shortened(_show(node, rung, digits), LONGEST)


def pair(got: wire.Node, expected: wire.Node, rung: str = "value") -> tuple[str, str]:
    """Two values that differ, with as many digits as it takes to see that."""
    shown = show(got, rung), show(expected, rung)
    return shown if shown[0] != shown[1] else (show(got, rung, ALL_DIGITS), show(expected, rung, ALL_DIGITS))


def _show(node: wire.Node, rung: str, digits: int) -> str:
    match node:
        case wire.Array():
            name = "" if node.kind == "tensor" else f"{node.kind} "
            place = "CPU" if place_of(node.device) == "cpu" else "device"
            facts = f"{name}{node.dtype} {node.shape}" + (f" on the {place}" if rung == "device" else "")
            if rung in ("shape", "dtype", "device", "kind") or longest(node.shape) > SMALL:
                return facts
            return numbers(array(node).tolist(), digits)
        case wire.Sequence(kind, items):
            texts = [show(item, rung, digits) for item in items[:SMALL]] + (["…"] if len(items) > SMALL else [])
            inside = ", ".join(texts) + ("," if kind == "tuple" and len(texts) == 1 else "")
            return f"[{inside}]" if kind == "list" else f"({inside})"
        case wire.Mapping(items):
            pairs = [f"{show(key, rung, digits)}: {show(value, rung, digits)}" for key, value in items[:SMALL]]
            return "{" + ", ".join(pairs) + "}"
        case wire.Number(_, text):
            return text[:60]
        case wire.Handle(_, type):
            return one_line(type)
        case float():
            return numbers(node, digits)
        case str():  # the beginning, with room for the quote: of the whole there may be sixteen megabytes
            return spaced(repr(node[: 2 * LONGEST])[: 2 * LONGEST])
        case _:
            return spaced(repr(node)[: 2 * LONGEST])


def spaced(text: str) -> str:
    """Python's own spelling of a value with wide gaps written out: one blank and two must not look alike."""
    return re.sub(" {2,}", lambda gap: r"\x20" * len(gap[0]), text)
