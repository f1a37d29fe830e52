"""The graders that pytest has collected, by exercise, and what their tests are given: probes, key and reference."""

from __future__ import annotations

from threading import Lock

import pytest

from ..course import Course
from ..errors import ExerciseError
from ..exercise import Exercise
from ..programs.calls import Caller
from ..programs.observation import Observation
from ..programs.recorded import from_plain
from ..reading.fields import meant
from .authored import load_key, load_probes, load_reference
from .items import describe, left_out, line_of, parameter_names
from .points import Grader, Spec, files_hash
from .probes import ProbeFunction


class Collected:
    """All graders of a session. Lanes share them, so nothing here belongs to one submission."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.graders: dict[str, Grader] = {}
        self.items: dict[str, list[pytest.Function]] = {}
        self.specs: dict[pytest.Item, tuple[str, Spec]] = {}
        self.names: dict[pytest.Item, tuple[str, ...]] = {}
        self._seen: list[pytest.Function] = []
        self._broken: list[str] = []
        self._programs: dict[tuple[str, str], Caller] = {}
        self._probes: dict[str, dict[str, list[Observation]]] = {}
        self._lock = Lock()

    def see(self, item: pytest.Function) -> None:
        """Note a test of a grader file, also one that will not be chosen: its share of the points is its own."""
        self._seen.append(item)

    def see_broken(self, reason: str) -> None:
        """Note that a grader file could not be loaded, or skipped itself."""
        self._broken.append(reason)

    def take(self, items: list[pytest.Item]) -> list[pytest.Item]:
        """Group the chosen tests by exercise, in the order in which they are run; ExerciseError names a grader that is
        malformed.
        """
        if self._broken:
            raise ExerciseError(self._broken[0])
        every: dict[str, list[pytest.Function]] = {}
        for item in self._seen:
            exercise, spec = describe(item, self.course)
            self.specs[item] = exercise.id, spec
            self.names[item] = parameter_names(item, spec)
            every.setdefault(exercise.id, []).append(item)
        for id, group in every.items():
            group.sort(key=self._order)
            self.graders[id] = _grader(self.course, id, [(item, self.specs[item][1]) for item in group])
        chosen = set(items)
        for item in sorted((one for one in self._seen if one in chosen), key=self._turn):
            self.items.setdefault(self.specs[item][0], []).append(item)
        order = sorted(self.items, key=lambda id: (self.course.exercise(id).order, id))
        return [item for item in items if item not in self.specs] + [item for id in order for item in self.items[id]]

    def _turn(self, item: pytest.Item) -> tuple[bool, int]:
        """When a test is run: a program that has seen hidden inputs of any part answers no public check."""
        part, hidden = self._order(item)
        return hidden, part

    def _order(self, item: pytest.Item) -> tuple[int, bool]:
        """Where a test stands in the record: part by part, public checks first."""
        id, spec = self.specs[item]
        names = [part.name for part in self.course.exercise(id).parts]
        return names.index(spec.part), spec.visibility == "hidden"

    def expected(self, id: str) -> dict[str, list[Observation]]:
        """What the right program shows on each public probe of an exercise."""
        if id not in self._probes:
            probes = self.course.exercise(id).probes
            self._probes[id] = {probe.name: list(map(from_plain, probe.expected)) for probe in probes}
        return self._probes[id]

    def program(self, item: pytest.Item, which: str) -> Caller:
        """The `key` or the `reference` that belongs to a hidden test."""
        id, _ = self.specs[item]
        with self._lock:
            if (id, which) not in self._programs:
                load = load_key if which == "key" else load_reference
                self._programs[id, which] = load(item.path.parent, self.course.exercise(id).functions)
            return self._programs[id, which]


def _check_sides(exercise: Exercise, tests: list[tuple[pytest.Function, Spec]]) -> None:
    """Refuse a grader without a test of some part, whose points nobody could have."""
    for path, side in {item.path: spec.visibility for item, spec in tests}.items():
        for part in exercise.parts:
            if not any((spec.part, spec.visibility) == (part.name, side) for _, spec in tests):
                raise ExerciseError(
                    f'{path}: part {part.name!r} has no {side} test; write one marked @part("{part.name}")'
                )


def _check_chosen(course: Course, exercise: Exercise, tests: list[Spec]) -> None:
    """Refuse points for a check that there is not; nobody knows the checks of a side that is not here."""
    for side, given in exercise.chosen.checks.items():
        there = [spec.id for spec in tests if spec.visibility == side]
        for name in given if there else ():
            if name not in there:
                place = f"{course.choices}: exercises.{exercise.id}.checks.{side}.{name}"
                raise ExerciseError(f"{place}: is no {side} check of the exercise; {meant(name, there)}")


def _grader(course: Course, id: str, tests: list[tuple[pytest.Function, Spec]]) -> Grader:
    exercise = course.exercise(id)
    seen: set[Spec] = set()
    for item, spec in tests:
        if spec in seen:
            raise ExerciseError(f"{line_of(item)}: there are two tests called {item.name!r}; rename one")
        seen.add(spec)
    _check_sides(exercise, tests)
    _check_chosen(course, exercise, [spec for _, spec in tests])
    probes: dict[str, ProbeFunction] = {}
    files = [course.data(id)]
    for item, _ in tests:
        files += [item.path] if item.path not in files else []
        module = item.getparent(pytest.Module)
        assert module is not None
        if reason := left_out(module):
            raise ExerciseError(reason)
        probes.update({p.name: p for p in vars(module.obj).values() if isinstance(p, ProbeFunction)})
    public = course.public_grader(id)
    if public not in files:  # mistakes are named by its probes
        probes.update(load_probes(public))
    hidden = next((item.path.parent for item, spec in tests if spec.visibility == "hidden"), None)
    if hidden is not None:
        files += [hidden / "key.py", hidden / f"{exercise.name}.py"]
    grader = Grader(exercise, tuple(spec for _, spec in tests), probes, files_hash(files))
    for item, spec in tests:
        chosen = exercise.chosen.checks.get(spec.visibility)
        if reason := grader.wrong_points(spec):
            place = f"{course.choices}: exercises.{id}.checks.{spec.visibility}" if chosen else line_of(item)
            raise ExerciseError(f"{place}: {reason}")
    return grader
