"""How values are shown to people: six significant digits, small tensors in full, others by dtype and shape."""

from __future__ import annotations

import re

from ..programs.described import SMALL, numbers
from ..programs.observation import array
from ..sandbox.devices import place_of
from ..text import one_line, shortened
from ..worker import wire

LONGEST = 200
"""Characters a shown value may have."""


def at(node: wire.Node, index: tuple[int | str, ...]) -> wire.Node:
    """The part of a value at an index path; the value itself where the path leaves it."""
    for position, step in enumerate(index):
        if isinstance(node, wire.Sequence) and isinstance(step, int) and step < len(node.items):
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


def show(node: wire.Node, rung: str = "value") -> str:
    """A value for people: six significant digits, small tensors in full, others by dtype and shape."""
    return shortened(_show(node, rung), LONGEST)


def _show(node: wire.Node, rung: str) -> str:
    match node:
        case wire.Array():
            name = "" if node.kind == "tensor" else f"{node.kind} "
            place = "CPU" if place_of(node.device) == "cpu" else "device"
            facts = f"{name}{node.dtype} {node.shape}" + (f" on the {place}" if rung == "device" else "")
            values = array(node)
            if rung in ("shape", "dtype", "device", "kind") or values.size > SMALL:
                return facts
            return numbers(values.tolist())
        case wire.Sequence(kind, items):
            texts = [show(item, rung) for item in items[:SMALL]] + (["…"] if len(items) > SMALL else [])
            inside = ", ".join(texts) + ("," if kind == "tuple" and len(texts) == 1 else "")
            return f"[{inside}]" if kind == "list" else f"({inside})"
        case wire.Mapping(items):
            pairs = [f"{show(key, rung)}: {show(value, rung)}" for key, value in items[:SMALL]]
            return "{" + ", ".join(pairs) + "}"
        case wire.Number(_, text):
            return text[:60]
        case wire.Handle(_, type):
            return one_line(type)
        case float():
            return numbers(node)
        case _:
            return spaced(repr(node)[: 2 * LONGEST])


def spaced(text: str) -> str:
    """Python's own spelling of a value with wide gaps written out: one blank and two must not look alike."""
    return re.sub(" {2,}", lambda gap: r"\x20" * len(gap[0]), text)
