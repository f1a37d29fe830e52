"""Values out of plain data: what the grading process sends, built afresh in the process of a program."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from . import practice, practice_tensor, wire


def decode(
    node: wire.Node, find: Callable[[wire.Handle | wire.Name], Any], device: str = "cpu", second: str = "cpu"
) -> Any:
    """The value a node stands for; tensors are built afresh, on `device` or where they say, `find` has the rest."""
    match node:
        case wire.Sequence(kind, items):
            values = [decode(item, find, device, second) for item in items]
            return values if kind == "list" else tuple(values)
        case wire.Mapping(items):
            return {decode(k, find, device, second): decode(v, find, device, second) for k, v in items}
        case wire.Device(kind):
            make_ready(second)
            return second if kind == "str" else torch.device(second)
        case wire.Number(kind, text):
            return int(text, 16) if kind == "int" else complex(text)
        case wire.Handle() | wire.Name():
            return find(node)
        case wire.Array(kind="tensor"):
            place = {"": device, "cpu": "cpu", "device": second}[node.place]
            make_ready(place)
            return decode_tensor(node, place)
        case wire.Array():
            dtype = np.dtype(node.dtype)
            strides = None if node.strides is None else tuple(step * dtype.itemsize for step in node.strides)
            offset = node.offset * dtype.itemsize
            array = np.ndarray(node.shape, dtype, bytearray(node.data), offset, strides)
            return array if node.kind == "ndarray" else array[()]
        case _:
            return node


def decode_tensor(node: wire.Array, device: str = "cpu") -> torch.Tensor:
    """A tensor with the node's values, strides, tracking and old gradient."""
    dtype = getattr(torch, node.dtype)
    flat = (
        torch.frombuffer(bytearray(node.data), dtype=dtype) if node.data else torch.empty(0, dtype=dtype, device="cpu")
    )
    if node.strides is None:
        tensor = flat.reshape(node.shape).to(device)
    else:  # on its way to a device a view would become a plain one
        tensor = torch.as_strided(flat.to(device), node.shape, node.strides, node.offset)
    if node.requires_grad:
        tensor = tensor.detach().requires_grad_()  # a leaf, not a view of one, as what students make themselves
    if node.grad is not None:
        tensor.grad = decode_tensor(node.grad, device)
    return tensor


def make_ready(device: str) -> None:
    """Bring a device into this process, if it is not there yet; CUDA so that it gives the same numbers each time."""
    if device == practice_tensor.NAME:
        practice.install()
    if device == "cuda" and not torch.cuda.is_initialized():
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
        torch.backends.cudnn.allow_tf32 = False  # as of matmul: float32 is computed in float32
        torch.cuda.init()
