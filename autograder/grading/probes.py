"""What the authors of graders mark as probes: named functions of a program that return its observations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..errors import ExerciseError
from ..judging.aspects import ASPECTS
from ..programs.calls import Caller, Planned
from ..programs.observation import Observation
from ..programs.planner import Planner
from ..programs.student import Student
from ..worker.effects import Look

FACTS = (*Look._fields, "memory")
"""What a probe may be told to ignore of the arguments."""

KILLS = ("timed_out", "died", "unusable_return")
"""Endings after which a child may be gone."""


@dataclass(frozen=True)
class ProbeFunction:
    """A probe: calling it with a program gives the program's observations, the same way for everybody."""

    name: str
    part: str
    function: Callable[[Any], list[Observation]]
    ignore: tuple[str, ...] = ()
    public: tuple[str, ...] | None = None
    """Of a card: the questions whose answers may be shipped."""
    aspect: str = ""
    """What all of it is about, if not by what the right program shows: one of `judging.aspects.ASPECTS`."""

    @property
    def place(self) -> str:
        """`file:line` of the probe."""
        code = self.function.__code__
        return f"{code.co_filename}:{code.co_firstlineno}"

    def __call__(self, program: Caller) -> list[Observation]:
        """The observations of a program; of a student made once."""
        if isinstance(program, Student):
            return program.remember(self.name, lambda: self._observe(program))
        return self._observe(program)

    def _observe(self, program: Caller) -> list[Observation]:
        found = self.function(program)
        if not isinstance(found, list) or not all(isinstance(one, Observation) for one in found):
            raise ExerciseError(
                f"{self.place}: probe `{self.name}` returns {found!r:.60}; return a list of what calls of it gave"
            )
        return [observation.without(*self.ignore) for observation in found]


class Plan(NamedTuple):
    """The calls of some probes, which are the same for everybody: planned once, and described once."""

    calls: list[Planned]
    places: list[tuple[ProbeFunction, list[int] | None]]
    """Where the answers to a probe's calls will be; None for one that does more than call."""


def plan(probes: list[ProbeFunction], student: Student) -> Plan:
    """The calls of these probes, for everybody who is graded as `student` is."""
    planner = Planner(student._parameters, second=bool(student._devices.second))
    places = [(probe, planner.plan(probe.function)) for probe in probes]
    return Plan(planner.calls, places)


def ask_ahead(student: Student, plan: Plan) -> None:
    """Make all calls of a plan in one message."""
    answers = student.ask(plan.calls, each=True)
    stopped = next((index for index, answer in enumerate(answers) if answer.ending in KILLS), len(answers))
    for probe, places in plan.places:
        if places is not None and (not places or places[0] <= stopped):  # what was not reached is run on its own
            student.known(probe.name, [answers[place].without(*probe.ignore) for place in places])


def probe(
    part: str, *, ignore: tuple[str, ...] = (), aspect: str = ""
) -> Callable[[Callable[[Any], list[Observation]]], ProbeFunction]:
    """Make a function of `student` that returns a list of observations a probe of `part`.

    `ignore` names facts of the arguments that a right program may change as it likes: grad, version, memory.
    `aspect` says what all of it is about (edges, devices), so that a draft that fails here is still named for the rest.
    """
    _named(part)
    if aspect and aspect not in ASPECTS:
        raise ValueError(f"unknown aspect {aspect!r}; choose one of {', '.join(ASPECTS)}")
    if strange := [fact for fact in ignore if fact not in FACTS]:
        raise ValueError(f"unknown fact {strange[0]!r} in ignore; choose of {', '.join(FACTS)}, in a tuple")
    return lambda function: ProbeFunction(function.__name__, part, function, ignore, aspect=aspect)


def card(part: str, *, public: tuple[str, ...]) -> Callable[[Callable[[Any], list[Observation]]], ProbeFunction]:
    """Make the probe of a prediction card; `public` are the questions whose answers the student may be told."""
    _named(part)
    if isinstance(public, str) or not public:
        raise ValueError(f"public={public!r} are no questions; write a tuple of them")
    return lambda function: ProbeFunction(function.__name__, part, function, public=public)


def _named(part: object) -> None:
    if not isinstance(part, str):  # `@probe` without a name: the probe would be lost
        raise TypeError(f'it marks {getattr(part, "__name__", part)!r}; write @probe("...") with the name of its part')
