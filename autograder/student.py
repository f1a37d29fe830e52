"""Programs as graders see them: `student.mse(x, y)` is a call in the worker that answers with an Observation.

`Student` drives a sandboxed child and holds its deadlines. `Trusted` offers the same face for the reference and the
key, which run in this process.
"""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import msgspec
import torch

from . import wire
from .compare import one_line
from .notebook import Cell, Submission, runnable
from .observation import Ending, Observation, array, returned
from .sandbox import Worker, deadline
from .worker import Program, encode_input

MAX_BAD_CELLS = 3
"""Cells that may hang or end the process before the rest of the notebook is given up."""


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
        return self._program._call(self._target, self._handle, args, kwargs)

    def map(self, inputs: Iterable[tuple[Any, ...]]) -> list[Observation]:
        """Call it once per tuple of arguments, in one round trip: for many small calls."""
        return self._program._map(self._target, list(inputs))


class Planned(NamedTuple):
    """A call that has not been made."""

    target: str
    handle: wire.Handle | None
    args: tuple[Any, ...]
    kwargs: dict[str, Any]


class Caller:
    """The face all programs share. Subclasses answer requests; names with a leading underscore are the kit's."""

    _device = "cpu"
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

    def _answer(self, request: wire.Request) -> wire.Reply | Ending:
        raise NotImplementedError

    def _call(
        self, target: str, handle: wire.Handle | None, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Observation:
        return self._observed(self._answer(self._request(target, handle, args, kwargs)), target, args, kwargs)

    def _map(self, target: str, inputs: list[tuple[Any, ...]]) -> list[Observation]:
        """One call per tuple of arguments."""
        return [self._call(target, None, args, {}) for args in inputs]

    def _request(
        self, target: str, handle: wire.Handle | None, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> wire.Call:
        return wire.Call(
            target=target,
            handle=handle.id if handle else None,
            args=tuple(_plain(arg) for arg in args),
            kwargs={name: _plain(value) for name, value in kwargs.items()},
            seed=self._seed,
            device=self._device,
            trace=self._trace,
        )

    def _observed(
        self, reply: wire.Reply | Ending, target: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Observation:
        if isinstance(reply, wire.Returned | wire.Raised | wire.Unusable):
            self._ops.update(dict.fromkeys(reply.ops))
        observation = observe(reply, describe_call(target, args, kwargs, self._parameters.get(target, ())), args)
        moved = any(isinstance(arg, torch.Tensor) for arg in (*args, *kwargs.values()))
        return msgspec.structs.replace(observation, device=self._device) if moved else observation


class Trusted(Caller):
    """The reference or a key, called in this process exactly as a student's program is called in the worker."""

    def __init__(self, parameters: dict[str, tuple[str, ...]], program: Program) -> None:
        super().__init__(parameters)
        self._program = program

    def _answer(self, request: wire.Request) -> wire.Reply | Ending:
        with torch.random.fork_rng(devices=[]):
            return self._program.answer(request)


class Student(Caller):
    """A submission in a sandboxed child of `worker`, forked at the first call and again after every kill."""

    def __init__(
        self, parameters: dict[str, tuple[str, ...]], submission: Submission, setup: str, worker: Worker
    ) -> None:
        super().__init__(parameters)
        self._worker = worker
        self._cells = [Cell("setup", setup), *submission.cells]
        self._sock: socket.socket | None = None
        self._left = 0.0
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

    def close(self) -> None:
        """End the child; the worker removes whatever it left behind."""
        if self._sock is not None:
            self._sock.close()
            self._sock = None
            self._worker.clean()

    def ask(self, calls: list[Planned], *, each: bool = False) -> list[Observation]:
        """Several calls in one message. What follows a call that hung or died was not run and has its ending.

        All must be done in the time of the check, or with `each`, each in that time.
        """
        replies = self._talk([self._request(*call) for call in calls], each=each) if calls else []
        endings = [replies[-1]] * (len(calls) - len(replies)) if replies else []
        return [
            self._observed(reply, call.target, call.args, call.kwargs)
            for reply, call in zip([*replies, *endings], calls, strict=True)
        ]

    def _map(self, target: str, inputs: list[tuple[Any, ...]]) -> list[Observation]:
        return self.ask([Planned(target, None, args, {}) for args in inputs])

    def _answer(self, request: wire.Request) -> wire.Reply | Ending:
        return self._talk([request])[0]

    def _talk(self, requests: list[wire.Request], *, each: bool = False) -> list[wire.Reply | Ending]:
        if self._sock is None:
            self._start()
        return self._exchange(requests, each=each)

    def _start(self) -> None:
        """Run the notebook's cells; one that hangs or dies is left out in a fresh child, so that the rest is graded."""
        while self._sock is None:
            self._sock = self._worker.fork()
            fatal = [id for id, problem in self.problems.items() if problem.ending != "raised"]
            cells = [cell for cell in self._cells if cell.id not in fatal]
            replies = self._exchange([wire.Run(cell.id, runnable(cell.source)[0]) for cell in cells], each=True)
            for cell, reply in zip(cells, replies, strict=False):
                if isinstance(reply, wire.Done):
                    self.problems.pop(cell.id, None)
                else:
                    self.problems[cell.id] = observe(reply, "", ())
            if self._sock is None and len(fatal) + 1 >= MAX_BAD_CELLS:  # enough: the cells behind it are given up
                self.problems.update({cell.id: Observation("timed_out") for cell in cells[len(replies) :]})

    def _exchange(self, requests: list[wire.Request], *, each: bool) -> list[wire.Reply | Ending]:
        """Requests and their replies; whatever is no reply ends the child, and is the last in the list.

        They take from the time that the check has left, or with `each` have the limit for each of them.
        """
        assert self._sock is not None
        replies: list[wire.Reply | Ending] = []
        limit, started = self._worker.limits.seconds, time.monotonic()
        message = requests[0] if len(requests) == 1 else wire.Batch(tuple(requests))  # type: ignore[arg-type]
        try:
            wire.expect_silence(self._sock)
            until = deadline(limit if each else self._left)
            wire.send(self._sock, message, until)
            while len(replies) < len(requests):
                replies.append(wire.read_reply(self._sock, until))
                until = deadline(limit) if each else until
        except TimeoutError:
            replies.append("timed_out")
        except wire.WireError:
            replies.append("unusable_return")
        except (EOFError, OSError):
            replies.append("died")
        finally:
            self._left -= 0 if each else time.monotonic() - started
        if len(replies) < len(requests) or isinstance(replies[-1], str):
            self.close()
        return replies


class Pending(NamedTuple):
    """Where the answer to a planned call will be."""

    place: int


class Planner(Caller):
    """Writes down the calls of a probe instead of making them. A probe that looks at an answer cannot be planned."""

    def __init__(self) -> None:
        super().__init__({})
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

    def _call(self, target: str, handle: wire.Handle | None, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if any(isinstance(arg, Pending) for arg in (*args, *kwargs.values())):
            raise TypeError("an answer is used as an argument")
        self.calls.append(Planned(target, handle, args, kwargs))
        return Pending(len(self.calls) - 1)


def _plain(value: Any) -> wire.Node:
    if isinstance(value, Handle):
        return value._node
    if isinstance(value, Function) and value._handle is None:
        return wire.Name(value._target)
    if isinstance(value, Observation):
        return value.node
    return encode_input(value)


def observe(reply: wire.Reply | Ending, call: str, args: tuple[Any, ...]) -> Observation:
    """The observation a reply amounts to."""
    match reply:
        case wire.Returned():
            if not all(_usable(node) for node in (reply.value, *(reply.grads or ()))):
                return Observation("unusable_return", call, text="facts that do not fit its bytes")
            return Observation(
                "returned", call, reply.value, changed=reply.changed, shares=reply.shares, grads=reply.grads
            )
        case wire.Raised():
            ending: Ending = "out_of_memory" if _is_memory_error(reply) else "raised"
            return Observation(
                ending,
                call,
                changed=reply.changed,
                error=one_line(reply.type),
                bases=tuple(map(one_line, reply.bases[:20])),
                text=reply.text[:2000],
                mentions=tuple(text for text in _shapes(args) if text in reply.text),
                phrase="" if reply.own else re.sub(r"[\d.]+", "#", reply.text[:200]).split("\n")[0][:80],
                cell=reply.cell[:200],
                line=reply.line,
                code=reply.code[:200],
                own=reply.own,
            )
        case wire.Unusable(reason):
            return Observation("unusable_return", call, text=reason[:200])
        case wire.Done():
            return Observation("unusable_return", call, text="no value")
        case _:
            return Observation(reply, call)


def _usable(node: wire.Node) -> bool:
    """Whether what the child says about a value can be true; nothing is built from a lying reply."""
    match node:
        case wire.Array():
            if node.strides is not None or node.offset or node.grad is not None or any(side < 0 for side in node.shape):
                return False
            try:
                return bool(array(node).shape == node.shape)
            except (ValueError, TypeError, RuntimeError):
                return False
        case wire.Sequence(items=items):
            return all(map(_usable, items))
        case wire.Mapping(items=items):
            return all(_usable(key) and _usable(value) for key, value in items)
        case wire.Number(kind, text):
            if kind == "int":
                return bool(re.fullmatch(r"-?0x[0-9a-f]{1,5000}", text))
            try:
                return len(text) < 100 and repr(complex(text)) == text
            except ValueError:
                return False
        case _:
            return True


def _is_memory_error(reply: wire.Raised) -> bool:
    return "MemoryError" in reply.bases or ("RuntimeError" in reply.bases and "can't allocate memory" in reply.text)


def _shapes(args: tuple[Any, ...]) -> list[str]:
    """The shapes and tuples among the arguments, as Python prints them: what an error message should mention."""
    found = []
    for arg in args:
        if isinstance(arg, torch.Tensor):
            found.append(str(tuple(arg.shape)))
        elif isinstance(arg, tuple):
            found.append(str(arg))
    return list(dict.fromkeys(found))


def describe_call(target: str, args: tuple[Any, ...], kwargs: dict[str, Any], parameters: tuple[str, ...]) -> str:
    """The call as a learner would write it: `mse(pred (2, 3), target (2, 3))`, `sgd(0.0, 0.1, 3)`."""
    names = [*parameters, *[""] * len(args)]
    shown = [_describe(value, name) for value, name in zip(args, names, strict=False)]
    shown += [f"{name}={_describe(value, '')}" for name, value in kwargs.items()]
    return f"{target}({', '.join(shown)})"


def _describe(value: Any, name: str) -> str:
    if isinstance(value, torch.Tensor):
        dtype = "" if value.dtype == torch.float32 else str(value.dtype).removeprefix("torch.") + " "
        return f"{name or 'tensor'} {dtype}{tuple(value.shape)}"
    if isinstance(value, Handle | Function | Observation):
        return name or "object"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


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
        return (lambda *args: self._observe(value, source, args, {})) if callable(value) else value

    def _call(
        self, target: str, handle: wire.Handle | None, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Observation:
        return self._observe(self.namespace[target], target, args, kwargs)

    def _observe(
        self, function: Callable[..., Any], name: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Observation:
        call = describe_call(name, args, kwargs, self._parameters.get(name, ()))
        try:
            found = function(*[self.namespace[a._target] if isinstance(a, Function) else a for a in args], **kwargs)
        except ValueError as error:
            bases = tuple(base.__name__ for base in type(error).__mro__)
            mentions = tuple(text for text in _shapes(args) if text in str(error))
            return Observation("raised", call, error=type(error).__name__, bases=bases, mentions=mentions, own=True)
        observation = found if isinstance(found, Observation) else returned(found)
        return msgspec.structs.replace(observation, call=call)
