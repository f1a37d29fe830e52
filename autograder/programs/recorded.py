"""Observations as the plain data of an exercise's JSON, and back."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch

from ..worker import wire
from .observation import Observation, array

DIGITS = {"float64": 12, "complex128": 12}
"""Significant digits kept in generated files, by dtype; 6 for the others: far below every tolerance, and the same on
every machine."""


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
