"""What the replies of a student's process amount to, as observations. Nothing in a reply is believed unseen."""

from __future__ import annotations

import re
from typing import Any, Literal

import torch

from ..sandbox.devices import place_of, unplaced
from ..sandbox.process import Excess
from ..text import one_line
from ..worker import wire
from ..worker.codec import MAX_DEPTH, MAX_NODES, MAX_TEXT, longest
from ..worker.frames import MAX_FRAME
from ..worker.printed import MOST as MOST_PRINTED
from .observation import Asked, Ending, Observation, array

Reply = wire.Reply | Ending | Excess | Literal["slow"]
"""What came back, or why nothing did: "slow", if a part's time was over and not that of a check."""

MIXED = "Expected all tensors to be on the same device"
"""For all of torch's ways to say so: their common beginning."""

REWORDED = {
    "One of the differentiated Tensors appears to not": "The differentiated Tensor at index 0 appears to not",
}
"""How a message of torch 2.11 begins, and how today's does."""

MAX_AXES = 64
"""Axes that torch and NumPy let a tensor have."""

LONGEST_NAME, LONGEST_FACT = 1000, 40
"""Characters that a name may have which torch or the student has chosen, and a fact."""

MAX_RAN = 1000
"""Operators of a call that are looked at."""


def observe(reply: Reply, call: str | Asked, args: tuple[Any, ...]) -> Observation:
    """The observation a reply to `call` amounts to; "" is a cell, which gives no value."""
    match reply:
        case wire.Returned() if not call:
            return Observation("unusable_return", text="a value of a cell")
        case wire.Returned():
            if not _usable(reply.value, *(reply.grads or ())):
                return Observation("unusable_return", call, text="facts that do not fit its bytes")
            return Observation(
                "returned",
                call,
                reply.value,
                changed=_facts(reply.changed),
                shares=reply.shares,
                grads=reply.grads,
                ran=reply.ran[:MAX_RAN],
                unsteady=reply.unsteady,
                printed=reply.printed[:MOST_PRINTED],
            )
        case wire.Raised():
            ending: Ending = "out_of_memory" if _is_memory_error(reply) else "raised"
            return Observation(
                ending,
                call,
                changed=_facts(reply.changed),
                error=one_line(reply.type),
                bases=tuple(map(one_line, reply.bases[:20])),
                text=reply.text[:2000] if reply.own else _neutral(reply.text[:2000]),
                mentions=tuple(text for text in shapes_in(args) if text in reply.text),
                phrase="" if reply.own else _phrase(_neutral(reply.text[:200]), reply.type),
                cell=reply.cell[:200],
                line=reply.line,
                function=one_line(reply.function),
                code=reply.code[:200],
                own=reply.own,
                lives=tuple((one_line(name), place_of(device)) for name, device in reply.lives[:4]),
                printed=reply.printed[:MOST_PRINTED],
            )
        case wire.Unusable(reason):
            return Observation("unusable_return", call, text=reason[:200])
        case wire.Done():
            return Observation("unusable_return", call, text="no value")
        case "slow":
            return Observation("timed_out", call, text=reply)
        case "processes" | "disk":
            return Observation("died", call, text=reply)
        case _:
            return Observation(reply, call)


def _usable(*values: wire.Node) -> bool:
    """Whether what the child says about values can be true; nothing is built from a lying reply."""
    waiting = [(value, 0, False) for value in values]  # no recursion: it may be nested as deeply as it likes
    seen = 0
    while waiting:
        node, depth, in_key = waiting.pop()
        seen += 1
        if depth > MAX_DEPTH or seen > MAX_NODES + len(values) or not _fits(node) or (in_key and not _hashable(node)):
            return False
        match node:
            case wire.Sequence(items=items):
                waiting += [(item, depth + 1, in_key) for item in items]
            case wire.Mapping(items=pairs):
                waiting += [(key, depth + 1, True) for key, _ in pairs]
                waiting += [(value, depth + 1, False) for _, value in pairs]
    return True


def _hashable(node: wire.Node) -> bool:
    """Whether a dict can have such a key, as far as the node itself tells."""
    match node:
        case wire.Mapping() | wire.Sequence(kind="list") | wire.Array(kind="ndarray"):
            return False
        case _:
            return True


def _fits(node: wire.Node) -> bool:
    """Whether the facts of one node, without what is in it, fit its bytes."""
    match node:
        case wire.Array():
            if node.strides is not None or node.offset or node.grad is not None:
                return False
            if len(node.shape) > MAX_AXES or any(side < 0 for side in node.shape):
                return False
            if max(map(len, (node.dtype, node.device, node.layout))) > LONGEST_NAME:
                return False
            try:
                return longest(node.shape) <= MAX_FRAME and bool(array(node).shape == node.shape)
            except (ValueError, TypeError, RuntimeError, OverflowError):
                return False
        case wire.Number(kind, text):
            if kind == "int":
                return bool(re.fullmatch(r"-?0x[0-9a-f]{1,5000}", text))
            try:
                return len(text) < 100 and repr(complex(text)) == text
            except ValueError:
                return False
        case wire.Handle(_, type):
            return len(type) <= LONGEST_NAME
        case str():
            return len(node) <= MAX_TEXT
        case wire.Name() | wire.Device():  # these are arguments only
            return False
        case _:
            return True


def _facts(changed: tuple[tuple[int, str], ...]) -> tuple[tuple[int, str], ...]:
    """What a call has changed, in words of ours, which are few and short."""
    return tuple((number, fact[:LONGEST_FACT]) for number, fact in changed[:MAX_RAN])


def _neutral(text: str) -> str:
    """The text of an exception, the same whatever the second device is called, and which version of torch speaks."""
    if text.startswith(MIXED):
        return MIXED
    return re.sub(r"\b(cuda|practice):0 device", "device", text)


def _phrase(text: str, kind: str) -> str:
    """How an exception that nobody raised by hand begins, without numbers, and without a variable's name.

    The same whichever version of torch speaks: what older ones say is in today's words.
    """
    if kind == "UnboundLocalError":
        text = re.sub(r"'\w+'", "#", text)
    for older, today in REWORDED.items():
        if text.startswith(older):
            text = today + text.removeprefix(older)
    return re.sub(r"[\d.]+", "#", text).split("\n")[0][:80]


def _is_memory_error(reply: wire.Raised) -> bool:
    if {"MemoryError", "OutOfMemoryError"} & set(reply.bases):
        return True
    return "RuntimeError" in reply.bases and "can't allocate memory" in reply.text


def shapes_in(args: tuple[Any, ...]) -> list[str]:
    """The shapes and tuples among the arguments, as Python prints them: what an error message should mention."""
    found = []
    for arg in unplaced(args):
        if isinstance(arg, torch.Tensor):
            found.append(str(tuple(arg.shape)))
        elif isinstance(arg, tuple):
            found.append(str(arg))
    return list(dict.fromkeys(found))
