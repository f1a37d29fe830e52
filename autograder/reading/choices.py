"""course.yaml: what a teacher takes of the exercises, for how many points, and until when. A course needs none.

Everything in it is baked into what `kata build` writes, so that no door but the author's reads this file.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from ..course import Course
from ..exercise import Chosen
from .blame import text_of
from .fields import Place, as_struct, meant, read_fields
from .header import MOST_POINTS, Header, Points

WHEN = "write day, time and zone: 2027-01-31 23:59+09:00"

CheckPoints = Annotated[float, Meta(ge=0, le=MOST_POINTS, description=f"write a number from 0 to {MOST_POINTS}")]


class Unit(msgspec.Struct, frozen=True):
    """What is taken of a unit: these exercises, all if it says nothing; and when they are due."""

    due: Annotated[Any, Meta(description=WHEN)] = None
    exercises: Annotated[tuple[str, ...] | None, Meta(description="write a list of its exercises; [] takes none")] = (
        None
    )


class Checks(msgspec.Struct, frozen=True):
    """Points of single checks, by the names of their tests."""

    public: Annotated[dict[str, CheckPoints], Meta(description="write names of tests and their points")] = {}
    hidden: Annotated[dict[str, CheckPoints], Meta(description="write names of tests and their points")] = {}


class Worth(msgspec.Struct, frozen=True):
    """What an exercise is worth: all of it, shared by its parts as ever, or part by part; and checks of it."""

    points: Annotated[Points | None, Meta(description=f"write a number above 0 and up to {MOST_POINTS}")] = None
    parts: Annotated[dict[str, Points], Meta(description="write names of parts and their points")] = {}
    checks: Checks = Checks()


class Choices(msgspec.Struct, frozen=True):
    """A teacher's choices for a course."""

    hidden_messages: bool = True
    units: Annotated[dict[str, Unit], Meta(description="write names of units, and due or exercises under them")] = {}
    exercises: Annotated[
        dict[str, Worth], Meta(description="write unit/exercise, and points, parts or checks under it")
    ] = {}

    def takes(self, exercise: str) -> bool:
        """Whether the course has an exercise."""
        unit, name = exercise.split("/")
        taken = self.units[unit].exercises if unit in self.units else None
        return taken is None or name in taken

    def of(self, exercise: str, header: Header, place: Place) -> tuple[Header, Chosen]:
        """The header of an exercise with the points and needs that it has here, and what else was chosen."""
        worth, unit = self.exercises.get(exercise, Worth()), self.units.get(exercise.split("/")[0], Unit())
        points = _points(worth, header, place / "exercises" / exercise)
        parts = {
            name: msgspec.structs.replace(part, points=points.get(name, part.points))
            for name, part in header.parts.items()
        }
        usual = {name: part.points for name, part in header.parts.items() if name in points}
        checks = {side: given for side in Checks.__struct_fields__ if (given := getattr(worth.checks, side))}
        due = _when(unit.due, place / "units" / exercise.split("/")[0] / "due")
        needs = tuple(need for need in header.needs if need.count("/") != 1 or self.takes(need))
        chosen = Chosen(due, self.hidden_messages, usual, checks)
        return msgspec.structs.replace(header, parts=parts, needs=needs), chosen


def read_choices(course: Course, known: Iterable[str]) -> tuple[Choices, Place]:
    """A course's choices and where they stand; none if it has no such file. `known` are all exercises there are."""
    path = course.choices
    if not path.is_file():
        return Choices(), Place(path, {}, path.name)
    value, top = read_fields(path, text_of(path), path.name)
    choices = as_struct(Choices, {} if value is None else value, top)
    units: dict[str, list[str]] = {}
    for exercise in known:
        unit, name = exercise.split("/")
        units.setdefault(unit, []).append(name)
    for place, name, there in _names(choices, top, units):
        if name not in there:
            raise place.fault(f"{name!r} is unknown; {meant(name, there)}")
    for exercise in choices.exercises:
        if not choices.takes(exercise):
            raise (top / "exercises" / exercise).fault("is left out above, under units; take one of the two away")
    for unit in choices.units:
        _when(choices.units[unit].due, top / "units" / unit / "due")
    return choices, top


def _names(choices: Choices, top: Place, units: dict[str, list[str]]) -> Iterator[tuple[Place, str, list[str]]]:
    """Every unit and exercise that is named, with its place and those there are."""
    for unit, taken in choices.units.items():
        place = top / "units" / unit
        yield place, unit, list(units)
        yield from ((place / "exercises", name, units.get(unit, [])) for name in taken.exercises or ())
    every = [f"{unit}/{name}" for unit, names in units.items() for name in names]
    yield from ((top / "exercises" / id, id, every) for id in choices.exercises)


def _points(worth: Worth, header: Header, place: Place) -> dict[str, float]:
    """The points of the parts that have others than their author gave."""
    for name in worth.parts:
        if name not in header.parts:
            raise (place / "parts" / name).fault(f"is no part of the exercise; {meant(name, header.parts)}")
    if worth.points is None:
        return worth.parts
    if worth.parts:
        raise (place / "parts").fault("stands beside points, which the parts would share; keep one of them")
    usual = {name: Fraction(str(part.points)) for name, part in header.parts.items()}
    whole = Fraction(str(worth.points)) / sum(usual.values())
    return {name: float(points * whole) for name, points in usual.items()}


def _when(value: Any, place: Place) -> str:
    """A time with its zone, as ISO 8601 has it; "" for none."""
    if value is None:
        return ""
    try:
        when = value if isinstance(value, datetime.datetime) else datetime.datetime.fromisoformat(str(value))
    except ValueError:
        when = None
    if when is None or when.tzinfo is None:
        raise place.fault(f"{str(value)!r} does not fit; {WHEN}")
    return when.isoformat(" ", "minutes")
