"""What one call of a program showed: its value with all facts, or how it failed; and the same as readable JSON."""

from __future__ import annotations

import math
from typing import Any, Literal

import msgspec
import numpy as np
import torch

from . import wire
from .worker import Encoder, decode

Ending = Literal["returned", "raised", "timed_out", "out_of_memory", "died", "unusable_return"]

DIGITS = {"float64": 12, "complex128": 12}
"""Significant digits kept in generated files, by dtype; 6 for the others: far below every tolerance, and the same on
every machine."""


DTYPES = frozenset(
    ("bool", "uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64")
    + ("float16", "bfloat16", "float32", "float64", "complex64", "complex128")
)
"""The dtypes that may cross."""


class Observation(msgspec.Struct, frozen=True):
    """One call and all it did. Names of the fields are those of wire.Returned and wire.Raised.

    `call` is the call as a learner would write it; `mentions` are the arguments (shapes, tuples) that an exception's
    text contains as Python prints them; `own` says that a `raise` of the student's raised it; if not, `phrase` is the
    beginning of the text, numbers left out. `partial` marks a card of
    which only some answers are expected. `device` is where the call's tensors were put, `lives` where those were that
    an exception is about, and `ran` what a traced call has computed and on which devices, None where nobody knows.
    `unsteady` says that the same call may give other numbers next time.
    """

    ending: Ending
    call: str = ""
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
    code: str = ""
    own: bool = False
    partial: bool = False
    device: str = "cpu"
    lives: tuple[tuple[str, str], ...] = ()
    ran: tuple[tuple[str, str], ...] | None = None
    unsteady: bool = False

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


def to_plain(observation: Observation) -> dict[str, Any]:
    """The observation as JSON-ready data, without what does not count as behaviour (the call, texts, lines)."""
    plain: dict[str, Any] = {"ending": observation.ending}
    if observation.ending == "returned":
        plain["value"] = _node_to_plain(observation.node)
    if observation.grads is not None:
        plain["grads"] = [_node_to_plain(grad) for grad in observation.grads]
    for field in ("changed", "shares", "error", "mentions", "phrase", "own", "partial"):
        if found := getattr(observation, field):
            plain[field] = list(found) if isinstance(found, tuple) else found
    if observation.error:
        plain["bases"] = list(observation.bases)
    return plain


def from_plain(plain: dict[str, Any]) -> Observation:
    """The observation that `to_plain` wrote down."""
    grads = plain.get("grads")
    return Observation(
        ending=plain["ending"],
        node=_node_from_plain(plain.get("value")),
        grads=None if grads is None else tuple(_node_from_plain(grad) for grad in grads),
        changed=tuple((index, fact) for index, fact in plain.get("changed", ())),
        shares=tuple(plain.get("shares", ())),
        error=plain.get("error", ""),
        bases=tuple(plain.get("bases", ())),
        mentions=tuple(plain.get("mentions", ())),
        phrase=plain.get("phrase", ""),
        own=plain.get("own", False),
        partial=plain.get("partial", False),
    )


def _node_to_plain(node: wire.Node) -> Any:
    match node:
        case wire.Array():
            plain: dict[str, Any] = {node.kind: node.dtype, "shape": list(node.shape), "data": _numbers(node)}
            if node.device != "cpu":
                plain["device"] = "device"
            if node.requires_grad:
                plain["requires_grad"] = True
            return plain
        case wire.Sequence(kind, items):
            return {kind: [_node_to_plain(item) for item in items]}
        case wire.Mapping(items):
            return {"dict": [[_node_to_plain(k), _node_to_plain(v)] for k, v in items]}
        case wire.Number(kind, text):
            return {kind: text}
        case wire.Handle(_, type):
            return {"object": type}
        case float():
            return {"float": _number(node, 12)}
        case _:
            return node


def _node_from_plain(plain: Any) -> wire.Node:
    if not isinstance(plain, dict):
        return plain  # type: ignore[no-any-return]
    kind = next(iter(plain))
    content: Any = plain[kind]
    if kind in ("tensor", "ndarray", "numpy scalar"):
        data = np.array([_complex(x) for x in plain["data"]] if "complex" in content else _floats(plain["data"]))
        return wire.Array(
            kind=kind,
            dtype=content,
            shape=tuple(plain["shape"]),
            data=_bytes(data, content, kind),
            device=plain.get("device", "cpu"),
            requires_grad=plain.get("requires_grad", False),
        )
    if kind in ("list", "tuple"):
        return wire.Sequence(kind, tuple(_node_from_plain(item) for item in content))
    if kind == "dict":
        return wire.Mapping(tuple((_node_from_plain(k), _node_from_plain(v)) for k, v in content))
    if kind == "float":
        return float(content)
    if kind == "object":
        return wire.Handle(0, content)
    return wire.Number(kind, content)


def _bytes(data: Any, dtype: str, kind: str) -> bytes:
    if not data.size:
        return b""
    if kind == "tensor":
        tensor = torch.tensor(data.tolist(), dtype=getattr(torch, dtype))
        return tensor.view(torch.uint8).numpy().tobytes()
    return bytes(data.astype(dtype).tobytes())


def _numbers(node: wire.Array) -> list[Any]:
    values = array(node).reshape(-1).tolist()
    return [_number(value, DIGITS.get(node.dtype, 6)) for value in values]


def _number(value: Any, digits: int) -> Any:
    """JSON has no nan, inf and complex numbers; they become text."""
    if isinstance(value, complex):
        return str(value)
    if isinstance(value, float):
        return float(f"{value:.{digits}g}") + 0.0 if math.isfinite(value) else str(value)
    return value


def _floats(values: list[Any]) -> list[Any]:
    return [float(value) if isinstance(value, str) else value for value in values]


def _complex(value: Any) -> complex:
    return complex(value)


def array(node: wire.Array) -> Any:
    """The numbers of a node as a NumPy array (bfloat16 as float32); ValueError if its bytes do not fit its shape."""
    if node.dtype not in DTYPES:  # torch.frombuffer crashes the process for some of the others
        raise ValueError(f"no dtype {node.dtype!r}")
    if node.kind != "tensor":
        return np.frombuffer(node.data, dtype=np.dtype(node.dtype)).reshape(node.shape)
    dtype = getattr(torch, node.dtype)
    flat = torch.frombuffer(bytearray(node.data), dtype=dtype) if node.data else torch.empty(0, dtype=dtype)
    return (flat.float() if dtype == torch.bfloat16 else flat).reshape(node.shape).numpy()
