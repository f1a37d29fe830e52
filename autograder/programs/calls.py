"""Programs as graders see them: `student.mse(x, y)` is a call that answers with an Observation.

The face that all programs share, and how a call is written down and shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from ..sandbox.devices import Devices, NoDevice, Placed, places
from ..worker import wire
from ..worker.codec import encode_given, encode_input, stands_for_itself
from .described import describe_call
from .observation import Observation
from .replies import Reply, observe

MOST_OPS, LONGEST_OP = 2000, 80
"""How many names of operators are kept of a part, and how much of each; torch has as many in all, none as long."""


class Handle:
    """An object that stays in the worker; its methods can be called and it can be passed to calls."""

    def __init__(self, program: Caller, node: wire.Handle, source: str = "") -> None:
        self._program = program
        self._node = node
        self._source = source

    def __str__(self) -> str:
        return self._source

    def __getattr__(self, name: str) -> Function:
        return Function(self._program, name, self._node)

    def __call__(self, *args: Any, **kwargs: Any) -> Observation:
        """Call the object itself."""
        return Function(self._program, "__call__", self._node, self._source)(*args, **kwargs)


class Function:
    """A dotted name in a program, waiting to be called."""

    def __init__(self, program: Caller, target: str, handle: wire.Handle | None = None, source: str = "") -> None:
        self._program = program
        self._target = target
        self._handle = handle
        self._source = source

    def __str__(self) -> str:
        return self._target

    def __getattr__(self, name: str) -> Function:
        return Function(self._program, f"{self._target}.{name}", self._handle)

    def __call__(self, *args: Any, **kwargs: Any) -> Observation:
        """Call it where the program lives."""
        return self._program._call(self._program._planned(self._target, args, kwargs, self._handle, self._source))

    def map(self, inputs: Iterable[tuple[Any, ...]]) -> list[Observation]:
        """Call it once per tuple of arguments, in one round trip: for many small calls."""
        return self._program._map(self._target, list(inputs))


@dataclass(frozen=True, eq=False)
class Planned:
    """A call that has not been made, written down once for everybody who is asked to make it.

    `source` is the text of the grader's own expression, if that is what is called.
    """

    target: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    handle: wire.Handle | None = None
    source: str = ""
    parameters: tuple[str, ...] = ()

    @cached_property
    def placed(self) -> set[str]:
        """Where its tensors are to be: "cpu", "device", "" for those that do not say."""
        return places([self.args, self.kwargs])

    @cached_property
    def described(self) -> str:
        """The call as a learner would write it."""
        name = f"({self.source})" if " " in self.source else self.source or self.target
        return describe_call(name, self.args, self.kwargs, self.parameters)

    @cached_property
    def request(self) -> wire.Call:
        """The call as it crosses the wire, but for what depends on whom it is for."""
        return wire.Call(
            target=self.target,
            handle=self.handle.id if self.handle else None,
            args=tuple(_plain(arg) for arg in self.args),
            kwargs={name: _plain(value) for name, value in self.kwargs.items()},
        )


class Caller:
    """The face all programs share. Subclasses answer requests; names with a leading underscore are the kit's."""

    _devices = Devices("cpu", "cpu")
    _seed = 0
    _trace = False

    def __init__(self, parameters: dict[str, tuple[str, ...]]) -> None:
        self._parameters = parameters
        self._ops: dict[str, None] = {}

    def __getattr__(self, name: str) -> Function:
        if name.startswith("__"):
            raise AttributeError(name)
        return Function(self, name)

    def define(self, source: str, name: str = "") -> Handle:
        """A Python expression of the grader's, evaluated where the program lives, behind a handle; shown as `name`."""
        reply = self._answer(wire.Define(source))
        if not (isinstance(reply, wire.Returned) and isinstance(reply.value, wire.Handle)):
            raise RuntimeError(f"the grader's expression {source!r} failed: {reply}")
        return Handle(self, reply.value, name or source)

    def handle(self, observation: Observation) -> Handle:
        """The object an observation returned, to call its methods."""
        if not isinstance(observation.node, wire.Handle):
            raise TypeError(f"{observation.call} returned plain data, not an object")
        return Handle(self, observation.node)

    def _answer(self, request: wire.Request) -> Reply:
        raise NotImplementedError

    def _call(self, call: Planned) -> Observation:
        return self._observed(self._answer(self._request(call)), call)

    def _map(self, target: str, inputs: list[tuple[Any, ...]]) -> list[Observation]:
        """One call per tuple of arguments."""
        return [self._call(self._planned(target, args, {})) for args in inputs]

    def _planned(
        self,
        target: str,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        handle: wire.Handle | None = None,
        source: str = "",
    ) -> Planned:
        return Planned(target, args, kwargs, handle, source, self._parameters.get(target, ()))

    def _request(self, call: Planned) -> wire.Call:
        if "device" in call.placed and not self._devices.second:
            raise NoDevice(self._devices.reason)
        return msgspec.structs.replace(
            call.request,
            seed=self._seed,
            device=self._devices.inputs,
            second=self._devices.second or "cpu",
            trace=self._trace or bool(call.placed - {""}),
        )

    def _observed(self, reply: Reply, call: Planned) -> Observation:
        if isinstance(reply, wire.Returned | wire.Raised | wire.Unusable):
            self._ops.update(dict.fromkeys(op[:LONGEST_OP] for op in reply.ops[: MOST_OPS - len(self._ops)]))
        return self._located(observe(reply, call, call.args), call.placed)

    def _located(self, observation: Observation, placed: set[str]) -> Observation:
        """What came back, with where the call's tensors were; a mixed call has its results where it says itself."""
        return msgspec.structs.replace(observation, device=self._devices.inputs) if placed == {""} else observation


def _plain(value: Any) -> wire.Node:
    if stands_for_itself(value):
        return value  # type: ignore[no-any-return]
    if isinstance(value, Handle):
        return value._node
    if isinstance(value, Function) and value._handle is None:
        return wire.Name(value._target)
    if isinstance(value, Observation):
        return value.node
    if isinstance(value, wire.Device):
        return value
    if isinstance(value, Placed):
        return msgspec.structs.replace(encode_given(value.tensor), place=value.place)
    if isinstance(value, list | tuple):
        return wire.Sequence("list" if isinstance(value, list) else "tuple", tuple(map(_plain, value)))
    if isinstance(value, dict):
        return wire.Mapping(tuple((_plain(key), _plain(one)) for key, one in value.items()))
    return encode_input(value)
