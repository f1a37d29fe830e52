"""What a call did besides returning: arguments it changed, memory it shares with them, gradients that flow back."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
import numpy as np
import torch

from . import frames, practice_tensor, wire
from .codec import Encoder, Unusable, encode_tensor


class Look(NamedTuple):
    """What a tensor looks like; the names of the fields are the facts that can change, in the order they are told."""

    values: tuple[Any, ...]
    version: int
    requires_grad: bool
    device: torch.device
    grad: tuple[Any, ...] | None
    hooks: int


class Snapshot(NamedTuple):
    """What an argument looks like: its tensors, and all else as bytes (1 and 1.0 differ there)."""

    rest: bytes
    tensors: tuple[Look, ...] = ()


CONSTANT = Snapshot(b"")
"""Of an argument that nobody can change."""


class Onlooker(Encoder):
    """Writes down a container without its tensors, of which it keeps the looks."""

    def __init__(self) -> None:
        super().__init__({})
        self.looks: list[Look] = []

    def encode_tensor(self, tensor: torch.Tensor) -> wire.Node:
        """That there is one."""
        self.looks.append(look(tensor))
        return wire.Handle(0, "tensor")


def is_constant(value: Any) -> bool:
    """Whether a value is a number or a text, or a tuple of such."""
    if type(value) is tuple:
        return all(map(is_constant, value))
    return value is None or type(value) in (bool, int, float, str)


def snapshot(value: Any) -> Snapshot:
    """What an argument looks like now, to be compared after the call."""
    if isinstance(value, torch.Tensor):
        return Snapshot(b"", (look(value),))
    if is_constant(value):
        return CONSTANT
    onlooker = Onlooker()
    try:
        node = onlooker.encode(value)
    except Unusable:
        node = None
    return Snapshot(msgspec.msgpack.encode(node), tuple(onlooker.looks))


def look(tensor: torch.Tensor) -> Look:
    """What a tensor looks like now."""
    grad = tensor.grad if tensor.is_leaf else None
    return Look(
        values=content(tensor),
        version=0 if tensor.is_inference() else tensor._version,
        requires_grad=tensor.requires_grad,
        device=tensor.device,
        grad=None if grad is None else (*content(grad), grad.device),
        hooks=len(tensor._backward_hooks or ()) + len(tensor._post_accumulate_grad_hooks or ()),
    )


def content(tensor: torch.Tensor) -> tuple[Any, ...]:
    """All that decides the values of a tensor: its memory, and how it looks into it."""
    held = practice_tensor.held(tensor)
    try:
        storage = held.untyped_storage()
        if storage.nbytes() > frames.MAX_FRAME // 2:
            return ("giant",)
        if held.device.type == "cpu":
            memory = ctypes.string_at(storage.data_ptr(), storage.nbytes())
        else:
            memory = torch.empty(0, dtype=torch.uint8, device=held.device).set_(storage).cpu().numpy().tobytes()
        return memory, held.dtype, held.shape, held.stride(), held.storage_offset(), held.is_conj(), held.is_neg()
    except RuntimeError:  # a sparse one, or one without values
        return str(tensor.layout), str(tensor.device)


def changes(before: list[Snapshot], args: list[Any]) -> tuple[tuple[int, str], ...]:
    """Which arguments look different now, and in what: (position, fact)."""
    found: list[tuple[int, str]] = []
    for index, (old, arg) in enumerate(zip(before, args, strict=True)):
        new = old if old is CONSTANT else snapshot(arg)
        if new != old:
            found += [(index, fact) for fact in different(old, new)]
    return tuple(found)


def different(old: Snapshot, new: Snapshot) -> list[str]:
    """In what two looks at one argument differ; that it was written to only where its values are the same."""
    pairs = list(zip(old.tensors, new.tensors, strict=False))
    found = [fact for fact in Look._fields if any(getattr(one, fact) != getattr(two, fact) for one, two in pairs)]
    if "values" not in found and old.rest == new.rest:
        return found
    return ["values", *(fact for fact in found if fact not in ("values", "version"))]


class Memory(NamedTuple):
    """What a value could be changed by: lists and dicts, by identity, and ranges of addresses."""

    containers: frozenset[int]
    ranges: tuple[tuple[int, int], ...]


NOTHING = Memory(frozenset(), ())


def memory_of(value: Any) -> Memory:
    """The lists and dicts in a value that are not empty, and the memory of its tensors and arrays."""
    if is_constant(value):
        return NOTHING
    waiting, seen, containers, ranges = [value], set(), set(), []
    while waiting:
        one = waiting.pop()
        if not isinstance(one, list | tuple | dict):
            if (found := memory_range(one)) is not None:
                ranges.append(found)
        elif id(one) not in seen:
            seen.add(id(one))
            waiting += inside(one)
            if one and not isinstance(one, tuple):
                containers.add(id(one))
    return Memory(frozenset(containers), tuple(ranges))


def inside(container: list[Any] | tuple[Any, ...] | dict[Any, Any]) -> Iterator[Any]:
    """What a container holds, whatever a subclass of the student's says."""
    if isinstance(container, dict):
        return iter(dict.values(container))
    return list.__iter__(container) if isinstance(container, list) else tuple.__iter__(container)


def shared(result: Any, args: list[Any]) -> tuple[int, ...]:
    """Positions of the arguments that writing into the result could change."""
    mine = memory_of(result)
    return () if mine == NOTHING else tuple(index for index, arg in enumerate(args) if overlap(mine, memory_of(arg)))


def overlap(mine: Memory, other: Memory) -> bool:
    """Whether two values have memory in common."""
    if mine.containers & other.containers:
        return True
    return any(one[0] < two[1] and two[0] < one[1] for one in mine.ranges for two in other.ranges)


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
        with torch.enable_grad():  # a cell may have switched it off
            found = torch.autograd.grad(result.sum(), tracked, allow_unused=True)
    except RuntimeError:
        return (None,) * len(tracked)
    return tuple(None if grad is None else encode_tensor(grad) for grad in found)
