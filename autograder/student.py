"""Programs as graders see them: `student.mse(x, y)` is a call in the worker that answers with an Observation.

`Student` drives a sandboxed child and holds its deadlines. `Trusted` offers the same face for the reference and the
key, which run in this process.
"""

from __future__ import annotations

import math
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from threading import RLock
from typing import Any, NamedTuple

import msgspec
import numpy as np
import torch

from . import wire
from .cells import runnable
from .devices import Devices, NoDevice, Place, Placed, moved, places, unplaced
from .notebook import Cell, Submission
from .observation import Observation, returned
from .replies import Reply, observe, shapes_in
from .sandbox import Worker, deadline
from .worker import Program, encode_given, encode_input

MAX_BAD_CELLS = 3
"""Cells that may hang or end the process before the rest of the notebook is given up."""


CELL_LIMITS = 6
"""How many times the limit of a check all runs of the notebook's cells may take together."""


class Spoilt(Exception):
    """The student's process cannot do what it would do for any sound program; `got` says what happened instead."""

    def __init__(self, got: Observation) -> None:
        super().__init__(got.ending)
        self.got = got


class Handle:
    """An object that stays in the worker; its methods can be called and it can be passed to calls."""

    def __init__(self, program: Caller, node: wire.Handle) -> None:
        self._program = program
        self._node = node

    def __getattr__(self, name: str) -> Function:
        return Function(self._program, name, self._node)

    def __call__(self, *args: Any, **kwargs: Any) -> Observation:
        """Call the object itself."""
        return Function(self._program, "__call__", self._node)(*args, **kwargs)


class Function:
    """A dotted name in a program, waiting to be called."""

    def __init__(self, program: Caller, target: str, handle: wire.Handle | None = None) -> None:
        self._program = program
        self._target = target
        self._handle = handle

    def __getattr__(self, name: str) -> Function:
        return Function(self._program, f"{self._target}.{name}", self._handle)

    def __call__(self, *args: Any, **kwargs: Any) -> Observation:
        """Call it where the program lives."""
        return self._program._call(Planned(self._target, self._handle, args, kwargs))

    def map(self, inputs: Iterable[tuple[Any, ...]]) -> list[Observation]:
        """Call it once per tuple of arguments, in one round trip: for many small calls."""
        return self._program._map(self._target, list(inputs))


@dataclass(frozen=True)
class Planned:
    """A call that has not been made."""

    target: str
    handle: wire.Handle | None
    args: tuple[Any, ...]
    kwargs: dict[str, Any]

    @cached_property
    def placed(self) -> set[str]:
        """Where its tensors are to be: "cpu", "device", "" for those that do not say."""
        return set(places([self.args, self.kwargs]))


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

    def define(self, source: str) -> Handle:
        """A Python expression of the grader's, evaluated where the program lives, behind a handle."""
        reply = self._answer(wire.Define(source))
        if not (isinstance(reply, wire.Returned) and isinstance(reply.value, wire.Handle)):
            raise RuntimeError(f"the grader's expression {source!r} failed: {reply}")
        return Handle(self, reply.value)

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
        return [self._call(Planned(target, None, args, {})) for args in inputs]

    def _request(self, call: Planned) -> wire.Call:
        if "device" in call.placed and not self._devices.second:
            raise NoDevice(self._devices.reason)
        return wire.Call(
            target=call.target,
            handle=call.handle.id if call.handle else None,
            args=tuple(_plain(arg) for arg in call.args),
            kwargs={name: _plain(value) for name, value in call.kwargs.items()},
            seed=self._seed,
            device=self._devices.inputs,
            second=self._devices.second or "cpu",
            trace=self._trace or bool(call.placed - {""}),
        )

    def _observed(self, reply: Reply, call: Planned) -> Observation:
        if isinstance(reply, wire.Returned | wire.Raised | wire.Unusable):
            self._ops.update(dict.fromkeys(reply.ops))
        return self._located(observe(reply, self._described(call), call.args), call.placed)

    def _described(self, call: Planned) -> str:
        return describe_call(call.target, call.args, call.kwargs, self._parameters.get(call.target, ()))

    def _located(self, observation: Observation, placed: set[str]) -> Observation:
        """What came back, with where the call's tensors were; a mixed call has its results where it says itself."""
        return msgspec.structs.replace(observation, device=self._devices.inputs) if placed == {""} else observation


_one_at_a_time = RLock()
"""Held while the author's programs run in this process: they share its random generators, lanes or not."""


class Trusted(Caller):
    """The reference or a key, called in this process exactly as a student's program is called in the worker."""

    def __init__(self, parameters: dict[str, tuple[str, ...]], program: Program) -> None:
        super().__init__(parameters)
        self._program = program

    def _answer(self, request: wire.Request) -> Reply:
        with _one_at_a_time, torch.random.fork_rng(devices=[]):
            return self._program.answer(request)

    def _located(self, observation: Observation, placed: set[str]) -> Observation:
        return beside_inputs(msgspec.structs.replace(observation, ran=None), placed)


class Student(Caller):
    """A submission in a sandboxed child of `worker`, forked at the first call and again after every kill."""

    def __init__(
        self,
        parameters: dict[str, tuple[str, ...]],
        submission: Submission,
        setup: str,
        worker: Worker,
        devices: Devices,
    ) -> None:
        super().__init__(parameters)
        self._devices = devices
        self._worker = worker
        self._cells = [Cell("setup", setup), *submission.cells]
        self._sock: socket.socket | None = None
        self._left = 0.0
        self._cells_left = CELL_LIMITS * self._worker.limits.seconds
        self._cache: dict[str, list[Observation]] = {}
        self.problems: dict[str, Observation] = {}
        """What went wrong while a cell was run, by cell id."""

    def start_check(self, seed: int) -> None:
        """Give the next check its full time and its own seed. Only the student's own time counts, not the grader's."""
        self._left = self._worker.limits.seconds
        self._seed = seed

    def known(self, name: str, observations: list[Observation]) -> None:
        """Note what a probe has shown."""
        self._cache[name] = observations

    def remember(self, name: str, make: Callable[[], list[Observation]]) -> list[Observation]:
        """Observations of a probe, made once."""
        if name not in self._cache:
            self._cache[name] = make()
        return self._cache[name]

    @contextmanager
    def on_the_cpu(self) -> Iterator[None]:
        """Put inputs on the CPU, as they were when the mistakes' behaviour was written down."""
        given, cache = self._devices, self._cache
        if given.inputs != "cpu":
            self._devices, self._cache = given._replace(inputs="cpu"), {}
        try:
            yield
        finally:
            self._devices, self._cache = given, cache

    def close(self) -> None:
        """End the child; the worker removes whatever it left behind."""
        if self._sock is not None:
            self._sock.close()
            self._sock = None
            self._worker.clean()

    def define(self, source: str) -> Handle:
        """The same; it is the student's doing (`torch.tensor = None`) when what works for the reference fails here."""
        reply = self._answer(wire.Define(source))
        if isinstance(reply, wire.Returned) and isinstance(reply.value, wire.Handle):
            return Handle(self, reply.value)
        got = observe(reply, source, ())
        raise Spoilt(got if got.ending != "returned" else Observation("unusable_return", source))

    def ask(self, calls: list[Planned], *, each: bool = False) -> list[Observation]:
        """Several calls in one message. What follows a call that hung or died was not run and has its ending.

        All must be done in the time of the check, or with `each`, each in that time.
        """
        requests: list[wire.Request] = [self._request(call) for call in calls]
        replies: list[Reply] = []
        while len(replies) < len(requests) and (not replies or self._spoils(replies[-1])):
            replies += self._talk(requests[len(replies) :], each=each)
        endings = [replies[-1]] * (len(calls) - len(replies)) if replies else []
        return [self._observed(reply, call) for reply, call in zip([*replies, *endings], calls, strict=True)]

    def _map(self, target: str, inputs: list[tuple[Any, ...]]) -> list[Observation]:
        return self.ask([Planned(target, None, args, {}) for args in inputs])

    def _answer(self, request: wire.Request) -> Reply:
        return self._talk([request])[0]

    def _talk(self, requests: list[wire.Request], *, each: bool = False) -> list[Reply]:
        if self._sock is None:
            self._start()
        return self._exchange(requests, each=each)

    def _start(self) -> None:
        """Run the notebook's cells; one that hangs or dies is left out in a fresh child, so that the rest is graded."""
        spoiling: set[str] = set()
        while self._sock is None:
            self._sock = self._worker.fork()
            if self._devices.inputs != "cpu":
                self._prepare(self._devices.inputs)
            fatal = [id for id, problem in self.problems.items() if problem.ending != "raised" or id in spoiling]
            cells = [cell for cell in self._cells if cell.id not in fatal]
            runs: list[wire.Request] = [wire.Run(cell.id, runnable(cell.source)[0]) for cell in cells]
            started = time.monotonic()
            replies = self._exchange(runs, each=True, within=self._cells_left) if runs else []
            self._cells_left -= time.monotonic() - started
            for cell, reply in zip(cells, replies, strict=False):
                if isinstance(reply, wire.Done):
                    self.problems.pop(cell.id, None)
                else:
                    self.problems[cell.id] = observe(reply, "", ())
                    spoiling |= {cell.id} if self._spoils(reply) else set()
            if self._sock is None and len(fatal) + 1 >= MAX_BAD_CELLS:  # enough: the cells behind it are given up
                self.problems.update({cell.id: Observation("timed_out") for cell in cells[len(replies) :]})

    def _prepare(self, device: str) -> None:
        """Have a device started in the child; NoDevice if it cannot be: that is no fault of the student's."""
        (reply,) = self._exchange([wire.Prepare(device)], each=True)
        if not isinstance(reply, wire.Done):
            said = reply.text if isinstance(reply, wire.Raised) else str(reply)
            self.close()
            raise NoDevice(f"{device} does not start: {said[:200]}")

    def _spoils(self, reply: Reply) -> bool:
        """Whether the process that gave this reply can compute nothing more on the GPU, or has filled its memory."""
        if "cuda" not in self._devices or not isinstance(reply, wire.Raised) or "RuntimeError" not in reply.bases:
            return False
        return "OutOfMemoryError" in reply.bases or reply.text.startswith("CUDA error")

    def _exchange(self, requests: list[wire.Request], *, each: bool, within: float = math.inf) -> list[Reply]:
        """Requests and their replies; whatever is no reply, or spoils the GPU, ends the child and is the last of them.

        They take from the time that the check has left, or with `each` have the limit for each of them, and `within`
        seconds for all.
        """
        assert self._sock is not None
        replies: list[Reply] = []
        limit, started = self._worker.limits.seconds, time.monotonic()
        message = requests[0] if len(requests) == 1 else wire.Batch(tuple(requests))  # type: ignore[arg-type]
        try:
            wire.expect_silence(self._sock)
            last = deadline(within)
            until = min(deadline(limit if each else self._left), last)
            wire.send(self._sock, message, until)
            while len(replies) < len(requests):
                replies.append(wire.read_reply(self._sock, until))
                if self._spoils(replies[-1]):
                    break
                until = min(deadline(limit), last) if each else until
        except TimeoutError:
            replies.append("timed_out")
        except wire.WireError:
            replies.append("unusable_return")
        except (EOFError, OSError):
            replies.append(self._worker.excess() or "died")
        finally:
            self._left -= 0 if each else time.monotonic() - started
        if len(replies) < len(requests) or isinstance(replies[-1], str) or self._spoils(replies[-1]):
            self.close()
        return replies


class Pending(NamedTuple):
    """Where the answer to a planned call will be."""

    place: int


class Planner(Caller):
    """Writes down the calls of a probe instead of making them. A probe that looks at an answer cannot be planned."""

    def __init__(self, *, second: bool) -> None:
        super().__init__({})
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

    def define(self, source: str) -> Handle:
        """Not to be planned."""
        raise TypeError(source)

    def _call(self, call: Planned) -> Any:
        if any(isinstance(arg, Pending) for arg in (*call.args, *call.kwargs.values())):
            raise TypeError("an answer is used as an argument")
        if not self.second and "device" in call.placed:
            raise TypeError("there is no second device")
        self.calls.append(call)
        return Pending(len(self.calls) - 1)


def _plain(value: Any) -> wire.Node:
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


def describe_call(target: str, args: tuple[Any, ...], kwargs: dict[str, Any], parameters: tuple[str, ...]) -> str:
    """The call as a learner would write it: `mse(pred (2, 3), target (2, 3))`, `sgd(0.0, 0.1, 3)`."""
    names = [*parameters, *[""] * len(args)]
    shown = [_describe(value, name) for value, name in zip(args, names, strict=False)]
    shown += [f"{name}={_describe(value, '')}" for name, value in kwargs.items()]
    return f"{target}({', '.join(shown)})"


def _describe(value: Any, name: str) -> str:
    if isinstance(value, Placed):
        return f"{_describe(value.tensor, name)} on the {'CPU' if value.place == 'cpu' else 'device'}"
    if isinstance(value, wire.Device):
        return f"{name or 'device'} = the device"
    if isinstance(value, torch.Tensor):
        dtype = "" if value.dtype == torch.float32 else str(value.dtype).removeprefix("torch.") + " "
        return f"{name or 'tensor'} {dtype}{tuple(value.shape)}"
    if isinstance(value, np.ndarray):
        return f"{name or 'array'} {value.dtype} {value.shape}"
    if isinstance(value, Handle | Function | Observation):
        return name or "object"
    if isinstance(value, list | tuple | dict) and any(places(value)):
        return _describe_nest(value)
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _describe_nest(value: Any) -> str:
    """A container with placed tensors in it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_describe(one, '')}" for key, one in value.items()) + "}"
    inside = ", ".join(_describe(one, "") for one in value)
    return f"[{inside}]" if isinstance(value, list) else f"({inside})"


def beside_inputs(observation: Observation, placed: set[str]) -> Observation:
    """What a program of the author's showed, as on the second device where all tensors of the call were to be there."""
    return located(observation, "device") if placed == {"device"} else observation


def located(observation: Observation, place: Place) -> Observation:
    """The same with all tensors that came back in a place."""
    grads = None if observation.grads is None else tuple(moved(grad, place) for grad in observation.grads)
    return msgspec.structs.replace(observation, node=moved(observation.node, place), grads=grads)


def trusted(parameters: dict[str, tuple[str, ...]], cells: list[Cell]) -> Trusted:
    """A program of the author's, run cell by cell; what it raises is raised here."""
    program = Program()
    for cell in cells:
        reply = program.answer(wire.Run(cell.id, cell.source))
        if isinstance(reply, wire.Raised):
            raise RuntimeError(f"{cell.id}, line {reply.line}: {reply.type}: {reply.text}")
    return Trusted(parameters, program)


class Key(Caller):
    """The functions of a key.py. They may return an Observation (with gradients) instead of a bare value."""

    def __init__(self, parameters: dict[str, tuple[str, ...]], namespace: dict[str, Any]) -> None:
        super().__init__(parameters)
        self.namespace = namespace

    def define(self, source: str) -> Any:
        """The value of the grader's expression; calls of a function answer with an Observation."""
        value = eval(source, {"torch": torch})  # noqa: S307 - the grader's own text
        return (lambda *args: self._observe(value, Planned(source, None, args, {}))) if callable(value) else value

    def _call(self, call: Planned) -> Observation:
        return self._observe(self.namespace[call.target], call)

    def _observe(self, function: Callable[..., Any], call: Planned) -> Observation:
        described = self._described(call)
        args, kwargs = unplaced(call.args), unplaced(call.kwargs)
        try:
            with _one_at_a_time:
                found = function(*[self.namespace[a._target] if isinstance(a, Function) else a for a in args], **kwargs)
        except ValueError as error:
            bases = tuple(base.__name__ for base in type(error).__mro__)
            mentions = tuple(text for text in shapes_in(args) if text in str(error))
            return Observation(
                "raised", described, error=type(error).__name__, bases=bases, mentions=mentions, own=True
            )
        observation = found if isinstance(found, Observation) else returned(found)
        return beside_inputs(msgspec.structs.replace(observation, call=described), call.placed)
