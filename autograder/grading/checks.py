"""What the authors of graders write with: the mark `part`, the strict `check`, and what a check raises."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from ..judging.compare import difference
from ..judging.verdict import Verdict
from ..programs.observation import Observation, returned
from ..programs.trusted import located
from ..record import Outcome
from ..sandbox.devices import Place, place_of
from ..worker import wire
from .judged import Unmet, compared_values

PRODUCT = ("mm", "bmm", "mv", "addmm", "addmv", "dot", "mul", "sum")
"""The operators in which a matrix product may be computed, for `where`."""


def part(name: str, *, points: float | None = None) -> pytest.MarkDecorator:
    """Mark a test as a check of part `name`. Without `points` it shares what its side of the part has left."""
    if not isinstance(name, str):  # `@part` without a name: pytest would leave the test out
        raise TypeError(
            f'@part marks {getattr(name, "__name__", name)!r}; write @part("...") with the name of its part'
        )
    return pytest.mark.part(name, points=points)


def where(call: Observation, *operators: str) -> Observation:
    """Where a call that was given placed tensors ran these operators (`mm`, `mul`): "cpu", "device", both or neither.

    An observation of its own, whose value is a list; of the author's programs, which run on the CPU, an empty one.
    """
    found = {place_of(device) for operator, device in call.ran or () if operator in operators}
    if call.ending != "returned":
        return call
    return msgspec.structs.replace(returned(sorted(found)), asked=f"devices used in {call.call}")


def check(
    got: Observation | list[Observation], expected: Any, *, ignore: tuple[str, ...] = (), on: Place | None = None
) -> None:
    """Compare strictly, raising Unmet at the first difference.

    `expected` is a value, an exception type, an observation (of the reference, the key or a recorded probe), or a list
    of observations for a list. A recorded card is compared in its public questions only. Tensors are expected beside
    those of the call; where the call mixed devices, or they belong elsewhere, `on` says where.
    """
    if isinstance(got, list):
        first: Verdict | None = None
        for one, two in zip(got, expected, strict=True):
            try:
                check(one, two, ignore=ignore, on=on)
            except Unmet as unmet:  # the first is told; what is right behind it has been seen all the same
                first = first or unmet.verdict
        if first is not None:
            raise Unmet(first)
        return
    wanted = as_observation(expected)
    if on is not None:
        got, wanted = msgspec.structs.replace(got, device="cpu"), located(wanted, on)
    found = difference(got.without(*ignore), wanted)
    if found is not None:
        raise Unmet(Verdict(_outcome(got, wanted), found, got, wanted))
    if wanted.ending == "returned":
        compared_values.get([]).append(got)


def as_observation(expected: Any) -> Observation:
    """What a grader expects, as an observation."""
    if isinstance(expected, Observation):
        return expected
    if isinstance(expected, type) and issubclass(expected, Exception):
        return Observation("raised", error=expected.__name__, bases=tuple(base.__name__ for base in expected.__mro__))
    return returned(expected)


def _outcome(got: Observation, expected: Observation) -> Outcome:
    if got.ending == "raised":
        return "wrong" if expected.ending == "raised" else "raised"
    if got.ending != "returned":
        return got.ending
    stays = isinstance(got.node, wire.Handle) and not isinstance(expected.node, wire.Handle)
    return "unusable_return" if stays else "wrong"
