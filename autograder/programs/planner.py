"""Writes down the calls of a probe without making them, so that they cross in one message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from .calls import Caller, Handle, Planned


class Pending(NamedTuple):
    """Where the answer to a planned call will be."""

    place: int


class Planner(Caller):
    """Writes down the calls of a probe instead of making them. A probe that looks at an answer cannot be planned."""

    def __init__(self, parameters: dict[str, tuple[str, ...]], *, second: bool) -> None:
        super().__init__(parameters)
        self.second = second
        self.calls: list[Planned] = []

    def plan(self, probe: Callable[[Any], list[Any]]) -> list[int] | None:
        """The places of a probe's calls among `calls`, or None if it does more than call."""
        before = len(self.calls)
        try:
            found = probe(self)
            places = [answer.place for answer in found if isinstance(answer, Pending)]
        except Exception:  # noqa: BLE001 - then it is run call by call
            found, places = [None], []
        if len(places) != len(found):
            del self.calls[before:]
            return None
        return places

    def define(self, source: str, name: str = "") -> Handle:
        """Not to be planned."""
        raise TypeError(source)

    def _call(self, call: Planned) -> Any:
        if any(isinstance(arg, Pending) for arg in (*call.args, *call.kwargs.values())):
            raise TypeError("an answer is used as an argument")
        if not self.second and "device" in call.placed:
            raise TypeError("there is no second device")
        self.calls.append(call)
        return Pending(len(self.calls) - 1)
