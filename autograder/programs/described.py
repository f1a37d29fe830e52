"""A call as a learner would write it, with the values of small inputs, so that it can be done again by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from ..sandbox.devices import Placed, places
from ..text import shortened
from ..worker import wire
from .observation import Observation

SMALL = 12
"""Tensors and arrays with at most so many elements are shown in full."""

DIGITS = 6
"""Significant digits that are shown, unless two numbers differ behind them."""

LONGEST_CALL = 160
"""Characters of a call with all values; a longer one shows shapes instead."""

LONGEST_SHOWN = 240

LONGEST_VALUE = 100


def describe_call(target: str, args: tuple[Any, ...], kwargs: dict[str, Any], parameters: tuple[str, ...]) -> str:
    """`mse(pred [[0.0, 1.0]], target [[1.0, -1.0]])`, `sgd(1.5, 0.1, 3)`; of large inputs the shapes."""
    names = [*parameters, *[""] * len(args)]
    for small in (SMALL, 0):
        shown = [_describe(value, name, small) for value, name in zip(args, names, strict=False)]
        shown += [f"{name}={_describe(value, '', small)}" for name, value in kwargs.items()]
        text = f"{target}({', '.join(shown)})"
        if len(text) <= LONGEST_CALL:
            break
    return shortened(text, LONGEST_SHOWN)


def numbers(values: Any, digits: int = DIGITS) -> str:
    """Numbers for people: six significant digits, and floats with their point."""
    if isinstance(values, list):
        return f"[{', '.join(numbers(value, digits) for value in values)}]"
    if not isinstance(values, float):
        return str(values)
    text = f"{values:.{digits}g}"
    return f"{text}.0" if text.lstrip("-").isdigit() else text


def _describe(value: Any, name: str, small: int) -> str:
    if isinstance(value, Placed):
        return f"{_describe(value.tensor, name, small)} on the {'CPU' if value.place == 'cpu' else 'device'}"
    if isinstance(value, wire.Device):
        return f"{name or 'device'} = the device"
    if isinstance(value, torch.Tensor):
        return _tensor(value, name or "tensor", small)
    if isinstance(value, np.ndarray):
        shown = numbers(value.tolist()) if 0 < value.size <= small else value.shape
        return f"{name or 'array'} {value.dtype} {shown}"
    if isinstance(value, list | tuple | dict) and places(value):
        return _nest(value, small)
    if type(value).__module__.startswith("autograder"):  # it stays in the worker; the grader may have written it
        return shortened("" if isinstance(value, Observation) else str(value), LONGEST_VALUE) or name or "object"
    return shortened(repr(value), LONGEST_VALUE)


def _tensor(value: torch.Tensor, name: str, small: int) -> str:
    dtype = "" if value.dtype == torch.float32 else str(value.dtype).removeprefix("torch.")
    shown = numbers(value.tolist()) if 0 < value.numel() <= small else str(tuple(value.shape))
    text = " ".join(filter(None, (name, dtype, "tracked" if value.requires_grad else "", shown)))
    return text if value.grad is None else f"{text} with .grad {numbers(value.grad.tolist())}"


def _nest(value: Any, small: int) -> str:
    """A container with tensors in it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_describe(one, '', small)}" for key, one in value.items()) + "}"
    inside = ", ".join(_describe(one, "", small) for one in value)
    return f"[{inside}]" if isinstance(value, list) else f"({inside})"
