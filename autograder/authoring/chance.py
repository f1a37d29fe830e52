"""Names given by chance: a neighbour of the reference looks like a mistake on the probes, and on no other numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import torch

from ..exercise import Exercise
from ..grading.probes import ProbeFunction
from ..judging.aspects import pieces
from ..judging.naming import Named, name_mistake
from ..programs.calls import Planned
from ..programs.observation import Observation
from ..programs.planner import Planner
from ..programs.student import Student
from ..reading.author import Source
from ..sandbox.devices import Placed
from ..sandbox.process import Worker
from .crew import Crew
from .fingerprints import load_probes, program
from .neighbours import Neighbour, neighbours

Run = Callable[[str, Callable[[Student], Any]], Any]
"""Has a program that differs from the reference in this code do something, and ends it."""


def named_by_chance(source: Source, exercise: Exercise, crew: Crew) -> list[str]:
    """A line for each neighbour that is given the name of a mistake, and does something else on other numbers."""
    probes = {probe.name: probe for probe in load_probes(source) if probe.public is None}

    wrong = {one.id: one.code for one in source.wrong}

    def look(neighbour: Neighbour, worker: Worker) -> str:
        def run(code: str, what: Callable[[Student], Any]) -> Any:
            student = program(exercise, source, code, worker)
            student.start_check(seed=0)
            try:
                return what(student)
            finally:
                student.close()

        named = run(neighbour.code, lambda student: _name(exercise, neighbour, probes, student))
        if named is None or _is_it(named, neighbour, wrong[named.mistake.id], probes, run):
            return ""
        return f"`{neighbour.change}` is named {named.mistake.id} by chance; vary the numbers of the probes"

    return list(filter(None, crew.map(look, neighbours(source))))


def _name(exercise: Exercise, neighbour: Neighbour, probes: dict[str, ProbeFunction], student: Student) -> Named | None:
    if not any(probe.part == neighbour.part for probe in probes.values()):
        return None
    return name_mistake(exercise, neighbour.part, lambda name: probes[name](student))


def _is_it(named: Named, neighbour: Neighbour, mistake: str, probes: dict[str, ProbeFunction], run: Run) -> bool:
    """Whether the neighbour does what the mistake does on other numbers, too, in the aspect that gave the name."""
    for probe in probes.values():
        calls = _with_other_numbers(probe) if probe.part == neighbour.part else []
        if calls:
            one, two, right = (_shown(run, code, calls) for code in (neighbour.code, mistake, ""))
            for there, other in zip(pieces(one, right, probe.aspect), two, strict=True):
                if any(piece.aspect == named.aspects[0] and not piece.like(other) for piece in there):
                    return False
    return True


def _shown(run: Run, code: str, calls: list[Planned]) -> list[Observation]:
    found: list[Observation] = run(code, lambda student: student.ask(calls, each=True))
    return found


def _with_other_numbers(probe: ProbeFunction) -> list[Planned]:
    """The calls of a probe with its decimal numbers moved; none of a probe that does more than call."""
    planner = Planner({}, second=False)
    if planner.plan(probe.function) is None:
        return []
    return [replace(call, args=tuple(map(_moved, call.args))) for call in planner.calls]


def _moved(value: Any) -> Any:
    """Decimals elsewhere: no whole number stays one, and two that were equal or opposite stay apart."""
    if isinstance(value, Placed):
        return value._replace(tensor=_moved(value.tensor))
    if isinstance(value, torch.Tensor) and value.is_floating_point():
        steps = torch.arange(value.numel(), dtype=value.dtype).reshape(value.shape)
        moved = (value.detach() * 1.37 + 0.61 + 0.173 * steps).requires_grad_(value.requires_grad)
        moved.grad = None if value.grad is None else _moved(value.grad)
        return moved
    if isinstance(value, float):
        return value * 0.83 + 0.037
    return value
