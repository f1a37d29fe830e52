"""Whether a key's formula is right: its numbers against autograd's and against finite differences, on drawn inputs.

The key's own functions are called, as graders call them; everything is computed in float64. `kata build` runs what
authors say with `three_ways`; nothing of it is needed to grade.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from itertools import pairwise
from math import isclose
from typing import Any

import numpy as np
import torch
from torch import Tensor

from ..programs.observation import Observation, returned
from ..worker.decoding import decode
from .seeds import Rng

DRAWS = 3
"""How often inputs are drawn, each time with a seed of its own that never changes: a build is the same every time."""

TOLERANCE = 1e-6
"""Relative, and absolute for numbers below 1: far above what rounding to float32 (1e-7) or the step below (1e-10) can
do, so that a key may answer in float32; far below what a wrong factor, sign or term does to standard normal numbers.
"""

STEP = 2.0**-17
"""Near the cube root of float64's rounding error: what a central difference leaves out (the square of its step) and
what rounding does to it (the error over the step) are then both about 1e-10. It grows with numbers above 1.
"""

Derivative = Callable[[Callable[[Tensor], Tensor], Any], Tensor]
"""The derivative of a function at a point: entry (i, j) is dy_i / dx_j; for a number y it has the shape of x."""

Path = tuple[int, ...]


def three_ways(function: Callable[..., Any], forward: Callable[..., Any], *inputs: Any, by: str = "") -> None:
    """Hold a key's function against plain torch; AssertionError with the first place where one of three disagrees.

    `forward` says what is differentiated. With `by` the key's value is the derivative of `forward` by this parameter of
    it; without, the key has `returned` the value of `forward` and its gradients (of its sum) for all tensors. A
    `forward` with a parameter `derivative` is a program that gives what the key gives and differentiates on the way:
    `derivative(f, x)`. Each other parameter has an input: a shape is a standard normal float64 tensor, `float` a
    standard normal number, a function of `rng` draws for itself, anything else is what it is. The key's function is
    given those inputs that it has parameters for; its tensors are tracked.
    """
    name = getattr(function, "__name__", "the key")
    parameters = _parameters(name, forward, inputs, by)
    program, what = _program(forward, by), f"the derivative by {by}" if by else "the result"
    for draw in range(DRAWS):
        rng = Rng(np.random.PCG64(draw))
        given = {one: _drawn(spec, rng) for one, spec in zip(parameters, inputs, strict=True)}
        mine = {one: value for one, value in given.items() if one in inspect.signature(function).parameters}
        key = _parts(function(**mine | _leaves(mine)), what, mine)
        ways = [key, *(_parts(program(way, given), what, given) for way in (by_autograd, by_differences))]
        if missing := ways[1].keys() - key.keys():
            raise AssertionError(f"{name}: the key does not return {min(missing)}; return it, or say what `by` is")
        for part in ways[1]:
            _compare(f"{name}: {part}", [dict(_numbers(way[part])) for way in ways], draw + 1)


def by_autograd(f: Callable[[Tensor], Tensor], x: Any) -> Tensor:
    """The derivative of f at x, by torch."""
    found: Tensor = torch.autograd.functional.jacobian(f, torch.as_tensor(x, dtype=torch.float64))
    return found


def by_differences(f: Callable[[Tensor], Tensor], x: Any) -> Tensor:
    """The derivative of f at x, by central differences."""
    x = torch.as_tensor(x, dtype=torch.float64)
    columns = []
    for place in range(x.numel()):
        step = torch.zeros(x.numel(), dtype=torch.float64)
        step[place] = STEP * max(1.0, abs(float(x.reshape(-1)[place])))
        up, down = f(x + step.reshape(x.shape)), f(x - step.reshape(x.shape))
        if up.dtype != torch.float64:
            raise AssertionError(f"the plain function computes in {up.dtype}; write its constants in float64")
        columns.append((up - down) / (2 * step[place]))
    return torch.stack(columns, -1).reshape(columns[0].shape + x.shape)


def _parameters(name: str, forward: Callable[..., Any], inputs: tuple[Any, ...], by: str) -> list[str]:
    """What the plain function has inputs for; TypeError if they do not fit."""
    found = [one for one in inspect.signature(forward).parameters if one != "derivative"]
    if len(found) != len(inputs):
        raise TypeError(f"{name}: {len(inputs)} inputs for {', '.join(found)}")
    if by and by not in found:
        raise TypeError(f"{name}: by={by!r}, but the plain function has {', '.join(found)}")
    return found


def _program(forward: Callable[..., Any], by: str) -> Callable[[Derivative, dict[str, Any]], Any]:
    """What the key claims to compute, with a way to differentiate."""

    def derivative_by(name: str, derivative: Derivative, given: dict[str, Any], *, total: bool = False) -> Tensor:
        def along(one: Tensor) -> Tensor:
            value: Tensor = forward(**{**given, name: one})
            return value.sum() if total else value

        return derivative(along, given[name])

    def value_and_gradients(derivative: Derivative, given: dict[str, Any]) -> Observation:
        grads = [derivative_by(one, derivative, given, total=True) for one in _leaves(given)]
        return returned(forward(**given), tuple(grads))

    if by:
        return lambda derivative, given: derivative_by(by, derivative, given)
    if "derivative" in inspect.signature(forward).parameters:
        return lambda derivative, given: forward(derivative, **given)
    return value_and_gradients


def _drawn(spec: Any, rng: Rng) -> Any:
    if isinstance(spec, tuple):
        return rng.tensor(*spec, dtype=torch.float64)
    if spec is float:
        return float(rng.standard_normal())
    return spec(rng) if callable(spec) else spec


def _leaves(given: dict[str, Any]) -> dict[str, Tensor]:
    """The inputs that have gradients, tracked."""
    real = ((one, value) for one, value in given.items() if isinstance(value, Tensor) and value.is_floating_point())
    return {one: value.clone().requires_grad_() for one, value in real}


def _parts(found: Any, what: str, given: dict[str, Any]) -> dict[str, Any]:
    """What there is to compare, by how it is called: `what`, or a value and the gradient for each tensor."""
    if not (isinstance(found, Observation) and found.grads):
        return {what: found.value if isinstance(found, Observation) else found}
    names, grads = [*_leaves(given)], [decode(grad, lambda node: node) for grad in found.grads]
    if len(names) != len(grads):
        raise AssertionError(f"{len(grads)} gradients came back for {len(names)} tensors ({', '.join(names)})")
    return {"the value": found.value} | {f"the gradient for {n}": g for n, g in zip(names, grads, strict=True)}


def _numbers(value: Any, path: Path = ()) -> Iterator[tuple[Path, float]]:
    """All numbers of a result with their places; a list of numbers is like a tensor with one axis."""
    value = value.detach().numpy() if isinstance(value, Tensor) else value
    if isinstance(value, np.ndarray):
        yield from (((*path, *index), float(number)) for index, number in np.ndenumerate(value))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _numbers(item, (*path, index))
    else:
        yield path, float(value)


def _compare(name: str, found: list[dict[Path, float]], draw: int) -> None:
    """AssertionError at the first place where the key, autograd and finite differences, in this order, do not agree."""
    key, autograd, _ = found
    if key.keys() != autograd.keys():
        raise AssertionError(f"{name} has other entries in the key {_extent(key)} than by autograd {_extent(autograd)}")
    for path in key:
        one, two, three = (way[path] for way in found)
        if not all(_near(*pair) for pair in pairwise((one, two, three))):
            numbers = f"{one:.9g} in the key, {two:.9g} by autograd and {three:.9g} by finite differences"
            raise AssertionError(f"{name}{_shown(path)} is {numbers} in draw {draw}; {_alone(one, two, three)}")


def _alone(key: float, autograd: float, differences: float) -> str:
    if _near(autograd, differences):
        return "the key stands alone"
    if _near(key, differences):
        return "autograd stands alone"
    return "finite differences stand alone" if _near(key, autograd) else "no two agree"


def _near(one: float, two: float) -> bool:
    return isclose(one, two, rel_tol=TOLERANCE, abs_tol=TOLERANCE)


def _extent(found: dict[Path, float]) -> str:
    last = max(found, default=())
    return f"({len(found)}, up to {_shown(last)})" if last else f"({len(found)})"


def _shown(path: Path) -> str:
    return f"[{', '.join(map(str, path))}]" if path else ""
