"""In which respects two programs behave alike: a probe's observations in pieces, each of one aspect.

A beginner's draft often lacks two things at once. Looked at by aspect, the first of them can still be named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from ..programs.observation import Observation
from .compare import argument_difference, difference, gradient_difference, value_difference
from .verdict import Verdict

OF_A_CALL = ("values", "refusals", "gradients", "arguments")
"""What every check can tell from every other."""

ASPECTS = (*OF_A_CALL, "devices", "edges")
"""In the order in which they are told. What a probe's author names otherwise (edges, devices) is taken whole."""

OWN = {"gradient": "gradients", "arguments": "arguments", "memory": "arguments"}
"""The aspect of a difference, where its rung tells."""


def shows(aspect: str, verdict: Verdict) -> bool:
    """Whether what a check has found is of this aspect, so that its facts go with a mistake known by it."""
    if not verdict.got.call or aspect not in OF_A_CALL:  # an author's own may be about anything
        return True
    found = "refusals" if verdict.expected.ending == "raised" else OWN.get(verdict.found.rung, "")
    return aspect == (found or "values")


class Piece(NamedTuple):
    """One observation in one respect, or `whole`; `right` is what the right program shows there."""

    aspect: str
    got: Observation
    right: Observation
    whole: bool = False

    def like(self, other: Observation, slack: float = 1.0) -> bool:
        """Whether another program shows the same here."""
        got = self.got
        match "" if self.whole else self.aspect:
            case "values":
                return value_difference(_silent(got), _silent(other), exact=True, slack=slack) is None
            case "gradients":
                return _same_gradients(got, other, slack)
            case "arguments":
                return argument_difference(self._seen(got), self._seen(other), exact=True) is None
            case _:
                return difference(got, other, exact=True, slack=slack) is None

    @property
    def failed(self) -> bool:
        """Whether it is not as it should be."""
        return not self.like(self.right)

    def _seen(self, one: Observation) -> Observation:
        """Shared memory counts only where the value is right: `a.T` and `a.T.clone()` are one mistake."""
        return one if value_difference(self.got, self.right) is None else one.without("memory")


def pieces(seen: list[Observation], truth: list[Observation], own: str) -> Iterator[list[Piece]]:
    """The observations of a probe, each in its pieces; `own` is the aspect that its author has named, if any."""
    for got, right in zip(seen, truth, strict=True):
        if own or right.ending != "returned":
            yield [Piece(own or "refusals", got, right, whole=True)]
        else:
            yield [Piece(aspect, got, right) for aspect in ("values", "gradients", "arguments")]


def _silent(one: Observation) -> Observation:
    """Where nothing should be raised it does not matter which shapes the text of an exception mentions."""
    return msgspec.structs.replace(one, mentions=())


def _same_gradients(got: Observation, other: Observation, slack: float) -> bool:
    if "returned" not in (got.ending, other.ending):
        return True
    return got.ending == other.ending and gradient_difference(got, other, slack=slack) is None
