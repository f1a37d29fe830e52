"""What a call did besides returning: arguments it changed, memory it shares with them, gradients that flow back."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec
import numpy as np
import torch

from . import practice_tensor, wire
from .codec import Unusable, encode_input, encode_tensor


class Snapshot(NamedTuple):
    """What an argument looked like: a tensor's plain form and version, or others' as bytes (1 and 1.0 differ there)."""

    node: wire.Node
    data: bytes
    version: int


CONSTANT = Snapshot(None, b"", 0)
"""Of an argument that nobody can change."""


def is_constant(value: Any) -> bool:
    """Whether a value is a number or a text, or a tuple of such."""
    if type(value) is tuple:
        return all(map(is_constant, value))
    return value is None or type(value) in (bool, int, float, str)


def snapshot(value: Any) -> Snapshot:
    """What an argument looks like now, to be compared after the call."""
    if is_constant(value):
        return CONSTANT
    try:
        node = encode_input(value)
    except Unusable:
        node = None
    if isinstance(value, torch.Tensor):
        return Snapshot(node, b"", value._version)
    return Snapshot(None, msgspec.msgpack.encode(node), 0)


def changes(before: list[Snapshot], args: list[Any]) -> tuple[tuple[int, str], ...]:
    """Which arguments look different now, and in what: (position, fact)."""
    found: list[tuple[int, str]] = []
    for index, (old, arg) in enumerate(zip(before, args, strict=True)):
        new = snapshot(arg)
        one, two = old.node, new.node
        if isinstance(one, wire.Array) and isinstance(two, wire.Array):
            if (one.data, one.shape, one.dtype) != (two.data, two.shape, two.dtype):
                found.append((index, "values"))
            elif old.version != new.version:
                found.append((index, "version"))
            facts = ("requires_grad", "device", "grad")
            found += [(index, fact) for fact in facts if getattr(one, fact) != getattr(two, fact)]
        elif old.data != new.data:
            found.append((index, "values"))
    return tuple(found)


def shares_memory(result: Any, arg: Any) -> bool:
    """Whether writing into the result could change the argument."""
    if isinstance(result, list | tuple):
        return any(shares_memory(item, arg) for item in result)
    one, two = memory_range(result), memory_range(arg)
    return bool(one and two and one[0] < two[1] and two[0] < one[1])


def memory_range(value: Any) -> tuple[int, int] | None:
    """The first and last address of a tensor's or array's memory, None for anything else."""
    if isinstance(value, torch.Tensor) and value.layout == torch.strided and not value.is_meta:
        storage = practice_tensor.held(value).untyped_storage()
        return (storage.data_ptr(), storage.data_ptr() + storage.nbytes()) if storage.nbytes() else None
    if isinstance(value, np.ndarray) and value.size:
        low, high = np.lib.array_utils.byte_bounds(value)
        return low, high
    return None


def gradients(result: Any, args: list[Any]) -> tuple[wire.Node, ...] | None:
    """Gradient of the sum of the result with respect to each tracked argument; None where nothing connects them."""
    tracked = [arg for arg in args if isinstance(arg, torch.Tensor) and arg.requires_grad and arg.is_leaf]
    if not tracked:
        return None
    if not (isinstance(result, torch.Tensor) and result.requires_grad):
        return (None,) * len(tracked)
    try:
        found = torch.autograd.grad(result.sum(), tracked, allow_unused=True)
    except RuntimeError:
        return (None,) * len(tracked)
    return tuple(None if grad is None else encode_tensor(grad) for grad in found)
