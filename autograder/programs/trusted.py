"""The author's programs, the reference and the key, called in this process as a student's is in the worker."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any

import msgspec
import torch

from ..errors import ExerciseError
from ..sandbox.devices import Place, moved, unplaced
from ..submission import Cell
from ..worker import wire
from ..worker.program import Program
from .calls import Caller, Function, Planned
from .observation import Observation, returned
from .replies import Reply, shapes_in

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


def beside_inputs(observation: Observation, placed: set[str]) -> Observation:
    """What a program of the author's showed, as on the second device where all tensors of the call were to be there."""
    return located(observation, "device") if placed == {"device"} else observation


def located(observation: Observation, place: Place) -> Observation:
    """The same with all tensors that came back in a place."""
    grads = None if observation.grads is None else tuple(moved(grad, place) for grad in observation.grads)
    return msgspec.structs.replace(observation, node=moved(observation.node, place), grads=grads)


def trusted(parameters: dict[str, tuple[str, ...]], cells: list[Cell]) -> Trusted:
    """A program of the author's, run cell by cell, whose ids are its files; what it raises is an ExerciseError."""
    program = Program()
    for cell in cells:
        reply = program.answer(wire.Run(cell.id, cell.source))
        if isinstance(reply, wire.Raised):
            raise ExerciseError(f"{cell.id}:{reply.line}: {reply.type}: {reply.text}; mend the file")
    return Trusted(parameters, program)


class Key(Caller):
    """The functions of a key.py. They may return an Observation (with gradients) instead of a bare value."""

    def __init__(self, parameters: dict[str, tuple[str, ...]], namespace: dict[str, Any]) -> None:
        super().__init__(parameters)
        self.namespace = namespace

    def define(self, source: str, name: str = "") -> Any:
        """The value of the grader's expression; calls of a function answer with an Observation."""
        value = eval(source, {"torch": torch})  # noqa: S307 - the grader's own text
        return (lambda *args: self._observe(value, Planned(name or source, args, {}))) if callable(value) else value

    def _call(self, call: Planned) -> Observation:
        return self._observe(self.namespace[call.target], call)

    def _observe(self, function: Callable[..., Any], call: Planned) -> Observation:
        args, kwargs = unplaced(call.args), unplaced(call.kwargs)
        try:
            with _one_at_a_time:
                found = function(*[self.namespace[a._target] if isinstance(a, Function) else a for a in args], **kwargs)
        except ValueError as error:
            bases = tuple(base.__name__ for base in type(error).__mro__)
            mentions = tuple(text for text in shapes_in(args) if text in str(error))
            return Observation("raised", call, error=type(error).__name__, bases=bases, mentions=mentions, own=True)
        observation = found if isinstance(found, Observation) else returned(found)
        return beside_inputs(msgspec.structs.replace(observation, asked=call), call.placed)
