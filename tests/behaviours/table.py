"""How a second device behaves: a table of rows that runs unchanged on `practice`, on `cuda`, on whatever torch knows.

A row is a function of the device. It passes if it gives there what it gives on the CPU (values, dtype, shape, strides, and
a tensor on the device in place of one on the CPU), or raises what the row names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import torch

from behaviours.computing import AUTOGRAD, IN_PLACE
from behaviours.facts import FACTS
from behaviours.models import COPIES, MODULES, TRAINING
from behaviours.operators import OPERATORS
from behaviours.places import FACTORIES, LEGAL, MIXES, MOVES, REFUSALS

MIXED = (RuntimeError, "same device")
DISAGREEMENTS = {
    "modules: LSTM": "torch computes it with a kernel of CUDA's that the CPU lacks; none of the exercises needs it",
    "modules: GRU": "as LSTM",
    "facts: a generator of the device": "torch has no way to make one for a device written in Python",
    "facts: type is Tensor": "a wrapper is a subclass; `isinstance` is what tells tensors",
    "copies: torch.load(map_location=the device)": "torch asks for memory of the device, of which it has none",
    "facts: autocast": "a practice device that computes with the CPU has nothing to gain; torch warns and goes on",
}
"""Rows in which `practice` is not as CUDA, and why."""
DRAWN = "a generator of CUDA's own: the same seed gives other numbers; `practice` draws the CPU's"
OTHER_ON_CUDA = {
    "factories: rand, randn": DRAWN,
    "factories: randint, randperm": DRAWN,
    "factories: rand_like, randn_like": DRAWN,
    "factories: normal with a size": DRAWN,
    "factories: normal_, uniform_": DRAWN,
    "factories: bernoulli, multinomial": DRAWN,
    "factories: dropout": DRAWN,
    "modules: init": DRAWN,
}
"""Rows in which CUDA is not as the CPU, which no row's rule says, and why."""


class Row(NamedTuple):
    """One behaviour: its group, its name, what is done, and the error that is right for a second device, if one is."""

    group: str
    name: str
    do: Callable[[str], Any]
    error: tuple[type[BaseException], str] | None = None


def rows() -> list[Row]:
    """The whole table."""
    same = {
        "operators": OPERATORS,
        "legal mixes": LEGAL,
        "moves": MOVES,
        "factories": FACTORIES,
        "in place": IN_PLACE,
        "autograd": AUTOGRAD,
        "modules": MODULES,
        "training": TRAINING,
        "copies": COPIES,
        "facts": FACTS,
    }
    found = [Row(group, name, do) for group, table in same.items() for name, do in table.items()]
    found += [Row("mixes", name, do, MIXED) for name, do in MIXES.items()]
    return found + [Row("refusals", name, do, (kind, words)) for name, (do, kind, words) in REFUSALS.items()]


def difference(got: Any, expected: Any, device: str) -> str:
    """In words, how a value of the device is not that of the CPU; "" where it is."""
    if isinstance(expected, torch.Tensor):
        if not isinstance(got, torch.Tensor):
            return f"a {type(got).__name__}, not a tensor"
        facts = [(str(t.dtype), tuple(t.shape), t.stride()) for t in (got, expected)]
        if facts[0] != facts[1]:
            return f"{facts[0]}, not {facts[1]}"
        if got.device.type != device:
            return f"on {got.device}"
        there = got.detach().cpu()
        if type(there) is not torch.Tensor or str(there.device) != "cpu":
            return "it does not come back to the cpu"
        here = expected.detach()
        close = torch.equal(there, here) if device == "practice" else torch.allclose(there, here, 1e-5, 1e-6)
        return "" if close else f"{there.tolist()}, not {expected.tolist()}"
    if isinstance(expected, (list, tuple)):
        if len(got) != len(expected):
            return f"{len(got)} values, not {len(expected)}"
        return next((d for one, two in zip(got, expected, strict=True) if (d := difference(one, two, device))), "")
    if isinstance(expected, dict):
        return next((d for key in expected if (d := difference(got[key], expected[key], device))), "")
    if isinstance(expected, float) and device != "practice":
        return "" if abs(got - expected) <= 1e-5 * max(1, abs(expected)) else f"{got}, not {expected}"
    return "" if got == expected else f"{got!r}, not {expected!r}"


def run(row: Row, device: str) -> str:
    """What is wrong with a row on a device; "" where nothing is."""
    if row.error is not None:
        kind, words = row.error
        try:
            row.do(device)
        except kind as problem:
            return "" if words in str(problem) else f"said: {str(problem)[:120]}"
        except Exception as problem:  # noqa: BLE001 - what a row finds is told, whatever it is
            return f"{type(problem).__name__}: {str(problem)[:120]}"
        return "no error"
    try:
        return difference(row.do(device), row.do("cpu"), device)
    except Exception as problem:  # noqa: BLE001
        return f"{type(problem).__name__}: {str(problem)[:160]}"
