"""Values of a program as plain data, and back: what crosses the wire in either direction."""

from __future__ import annotations

import math
from typing import Any, Literal

import msgspec
import numpy as np
import torch

from . import frames, practice_tensor, wire

MAX_DEPTH = 32

MAX_NODES = 200_000

MAX_TEXT = 1_000_000
"""Characters of a text that may cross: the grading process keeps what a part's calls have shown."""


NUMPY_READS = frozenset(
    (torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64)
    + (torch.float16, torch.float32, torch.float64, torch.complex64, torch.complex128)
)
"""The dtypes of tensors that NumPy can read where they lie."""


def longest(shape: tuple[int, ...]) -> int:
    """How many numbers or brackets it takes to write a tensor of this shape down: many may be, also of an empty one."""
    return math.prod(max(1, side) for side in shape)


def stands_for_itself(value: Any) -> bool:
    """Whether a value crosses the wire as it is."""
    kind = type(value)
    return kind in (str, bool, float, type(None)) or (kind is int and -(2**63) <= value < 2**63)


class Encoder:
    """Turns a value into plain data; what has no plain form is kept in `handles`."""

    def __init__(self, handles: dict[int, Any]) -> None:
        self.handles = handles
        self.nodes = 0

    def encode(self, value: Any, depth: int = 0) -> wire.Node:
        """The wire form of `value`."""
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise Unusable(f"a value nested deeper than {MAX_DEPTH} or with more than {MAX_NODES:,} entries")
        kind = type(value)
        if kind is str and len(value) > MAX_TEXT:
            raise Unusable(f"a text of {len(value):,} characters")
        if stands_for_itself(value):
            return value  # type: ignore[no-any-return]
        if isinstance(value, torch.Tensor):
            return self.encode_tensor(value)
        if isinstance(value, np.ndarray | np.generic) and kind is not np.float64:
            return encode_ndarray(value)
        if isinstance(value, int) and kind is not bool:
            small = -(2**63) <= value < 2**63
            return int(value) if small else wire.Number("int", hex(value))
        if isinstance(value, float):
            return float(value)
        if kind is complex:
            return wire.Number("complex", repr(value))
        if isinstance(value, list | tuple):
            items = list.__iter__(value) if isinstance(value, list) else tuple.__iter__(value)
            name: Literal["list", "tuple"] = "list" if isinstance(value, list) else "tuple"
            return wire.Sequence(name, tuple(self.encode(item, depth + 1) for item in items))
        if isinstance(value, dict):
            pairs = dict.items(value)
            return wire.Mapping(tuple((self.encode(k, depth + 1), self.encode(v, depth + 1)) for k, v in pairs))
        return self.keep(value)

    def encode_tensor(self, tensor: torch.Tensor) -> wire.Node:
        """The wire form of a tensor."""
        return encode_tensor(tensor)

    def keep(self, value: Any) -> wire.Handle:
        """Leave `value` here and name it by a number."""
        number = len(self.handles) + 1
        self.handles[number] = value
        return wire.Handle(number, type(value).__name__)


class Unusable(Exception):
    """A value that cannot cross to the grading process."""


def encode_tensor(tensor: torch.Tensor) -> wire.Array:
    """The facts and bytes of a dense tensor with values; Unusable for sparse, quantised, meta and giant ones."""
    plain = torch.Tensor.detach(tensor)
    layout = str(tensor.layout).removeprefix("torch.")
    if layout != "strided" or tensor.is_nested or tensor.is_quantized or tensor.is_meta:
        what = "meta" if tensor.is_meta else "quantized" if tensor.is_quantized else layout
        raise Unusable(f"a {what} tensor")
    size = plain.numel() * plain.element_size()
    if max(size, longest(plain.shape)) > frames.MAX_FRAME // 2:
        raise Unusable(f"a tensor of shape {tuple(plain.shape)}, {size:,} bytes")
    return wire.Array(
        kind="tensor",
        dtype=str(plain.dtype).removeprefix("torch."),
        shape=tuple(plain.shape),
        data=content_of(plain),
        device=str(tensor.device),
        requires_grad=tensor.requires_grad,
        is_leaf=tensor.is_leaf,
    )


def content_of(plain: torch.Tensor) -> bytes:
    """The elements of a dense tensor in row-major order."""
    if plain.dtype in NUMPY_READS and plain.device.type == "cpu" and not (plain.is_conj() or plain.is_neg()):
        return plain.numpy().tobytes()
    flat = plain.resolve_conj().resolve_neg().cpu().reshape(-1).clone(memory_format=torch.contiguous_format)
    return flat.view(torch.uint8).numpy().tobytes() if flat.numel() else b""


def encode_ndarray(array: np.ndarray | np.generic) -> wire.Array:
    """The facts and bytes of a numeric array; Unusable for object, text and structured ones."""
    plain = np.asarray(array)
    plain = plain.astype(plain.dtype.newbyteorder("="), copy=False)
    if plain.dtype.kind not in "biufc":
        raise Unusable(f"a NumPy array of dtype {plain.dtype}")
    if plain.nbytes > frames.MAX_FRAME // 2:
        raise Unusable(f"an array of shape {plain.shape}, {plain.nbytes:,} bytes")
    kind: Literal["ndarray", "numpy scalar"] = "ndarray" if isinstance(array, np.ndarray) else "numpy scalar"
    return wire.Array(kind, plain.dtype.name, plain.shape, plain.tobytes())


def encode_input(value: Any) -> wire.Node:
    """The wire form of an argument: tensors and arrays cross as they lie in memory."""
    if isinstance(value, list | tuple):
        kind: Literal["list", "tuple"] = "list" if isinstance(value, list) else "tuple"
        return wire.Sequence(kind, tuple(encode_input(item) for item in value))
    if isinstance(value, dict):
        return wire.Mapping(tuple((encode_input(key), encode_input(one)) for key, one in value.items()))
    if isinstance(value, np.ndarray) and value.size and not value.flags.c_contiguous and value.dtype.isnative:
        return encode_view(value)
    return encode_given(value) if isinstance(value, torch.Tensor) else Encoder({}).encode(value)


def encode_given(value: torch.Tensor) -> wire.Array:
    """A tensor for the student with its strides, its tracking and an old `.grad`."""
    if value.is_conj() or value.is_neg():
        value = value.resolve_conj().resolve_neg()
    node = encode_tensor(value)
    changes: dict[str, Any] = {}
    if value.is_leaf and value.grad is not None:
        changes["grad"] = encode_tensor(value.grad)
    if not value.is_contiguous():
        held = practice_tensor.held(value)
        storage = torch.empty(0, dtype=value.dtype, device=held.device).set_(held.untyped_storage())
        changes.update(data=encode_tensor(storage).data, strides=value.stride(), offset=value.storage_offset())
    replaced: wire.Array = msgspec.structs.replace(node, **changes)
    return replaced


def encode_view(array: np.ndarray) -> wire.Array:
    """An array that looks into memory in another order: reversed, transposed or with steps, as it is."""
    node, size = encode_ndarray(array), array.itemsize
    forward = array[tuple(slice(None, None, -1 if stride < 0 else 1) for stride in array.strides)]
    span = sum((side - 1) * stride for side, stride in zip(forward.shape, forward.strides, strict=True)) // size + 1
    if span * size > frames.MAX_FRAME // 2 or any(stride % size for stride in array.strides):
        return node  # as a plain one: most of that memory would not be the array's
    storage = np.lib.stride_tricks.as_strided(forward, (span,), (size,))
    back = sum((side - 1) * -stride for side, stride in zip(array.shape, array.strides, strict=True) if stride < 0)
    strides = tuple(stride // size for stride in array.strides)
    return msgspec.structs.replace(node, data=storage.tobytes(), strides=strides, offset=back // size)
