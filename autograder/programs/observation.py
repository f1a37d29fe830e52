"""What one call of a program showed: its value with all facts, or how it failed; and the same as readable JSON."""

from __future__ import annotations

from typing import Any, Literal, Protocol

import msgspec
import numpy as np
import torch

from ..worker import wire
from ..worker.codec import Encoder
from ..worker.decoding import decode

Ending = Literal["returned", "raised", "timed_out", "out_of_memory", "died", "unusable_return"]

DTYPES = frozenset(
    ("bool", "uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64")
    + ("float16", "bfloat16", "float32", "float64", "complex64", "complex128")
)
"""The dtypes that may cross."""


class Asked(Protocol):
    """What was asked of a program."""

    @property
    def described(self) -> str:
        """The call as a learner would write it."""


class Observation(msgspec.Struct, frozen=True):
    """One call and all it did. Names of the fields are those of wire.Returned and wire.Raised.

    `asked` is the call, or its text; it is put into words when somebody wants to read it. `mentions` are the arguments
    (shapes, tuples) that an exception's text contains as Python prints them; `own` says that a `raise` of the
    student's raised it; if not, `phrase` is the beginning of the text, numbers left out. `partial` marks a card of
    which only some answers are expected. `device` is where the call's tensors were put, `lives` where those were that
    an exception is about, and `ran` what a traced call has computed and on which devices, None where nobody knows.
    `unsteady` says that the same call may give other numbers next time. `printed` is the beginning of what it printed.
    """

    ending: Ending
    asked: str | Asked = ""
    node: wire.Node = None
    changed: tuple[tuple[int, str], ...] = ()
    shares: tuple[int, ...] = ()
    grads: tuple[wire.Node, ...] | None = None
    error: str = ""
    bases: tuple[str, ...] = ()
    text: str = ""
    mentions: tuple[str, ...] = ()
    phrase: str = ""
    cell: str = ""
    line: int = 0
    function: str = ""
    code: str = ""
    own: bool = False
    partial: bool = False
    device: str = "cpu"
    lives: tuple[tuple[str, str], ...] = ()
    ran: tuple[tuple[str, str], ...] | None = None
    unsteady: bool = False
    printed: str = ""

    @property
    def call(self) -> str:
        """The call as a learner would write it; empty for a property."""
        return self.asked if isinstance(self.asked, str) else self.asked.described

    @property
    def value(self) -> Any:
        """The returned value, with tensors as CPU tensors. Only for calls that returned; graders use `check` first."""
        return decode(self.node, lambda node: node)

    def without(self, *facts: str) -> Observation:
        """The same, blind to some facts of the arguments (`grad`, `version`, `memory`)."""
        changed = tuple((index, fact) for index, fact in self.changed if fact not in facts)
        shares = () if "memory" in facts else self.shares
        return msgspec.structs.replace(self, changed=changed, shares=shares)


def returned(value: Any, grads: tuple[Any, ...] | None = None) -> Observation:
    """The observation of a call that returned `value`; `grads` are the gradients for its tracked arguments."""
    nodes = None if grads is None else tuple(encode(grad) for grad in grads)
    return Observation("returned", node=encode(value), grads=nodes)


def encode(value: Any) -> wire.Node:
    """The plain form of a trusted value."""
    return Encoder({}).encode(value)


def array(node: wire.Array) -> Any:
    """The numbers of a node as a NumPy array (bfloat16 as float32); ValueError if its bytes do not fit its shape."""
    if node.dtype not in DTYPES:
        raise ValueError(f"no dtype {node.dtype!r}")
    if node.dtype != "bfloat16":
        return np.frombuffer(node.data, dtype=np.dtype(node.dtype)).reshape(node.shape)
    flat = torch.frombuffer(bytearray(node.data), dtype=torch.bfloat16) if node.data else torch.empty(0)
    return flat.float().reshape(node.shape).numpy()
