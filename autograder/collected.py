"""The graders that pytest has collected, by exercise, and what their tests are given: probes, key and reference."""

from __future__ import annotations

import inspect
from pathlib import Path
from threading import Lock
from typing import Any

import pytest

from . import exercise as exercises
from .course import Course
from .engine import Grader, Spec, files_hash
from .errors import ExerciseError
from .grading import ProbeFunction
from .notebook import Cell
from .observation import Observation, from_plain
from .plugin import is_grader
from .source import blamed
from .student import Caller, Key, Trusted, trusted

FIXTURES = ("student", "probes", "device", "key", "reference", "rng")

Parameters = dict[str, tuple[str, ...]]
"""The functions of an exercise, with the names of their parameters."""


class Collected:
    """All graders of a session. Lanes share them, so nothing here belongs to one submission."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.graders: dict[str, Grader] = {}
        self.items: dict[str, list[pytest.Item]] = {}
        self.specs: dict[pytest.Item, tuple[str, Spec]] = {}
        self.names: dict[pytest.Item, tuple[str, ...]] = {}
        self._programs: dict[tuple[str, str], Caller] = {}
        self._probes: dict[str, dict[str, list[Observation]]] = {}
        self._lock = Lock()

    def take(self, items: list[pytest.Item]) -> list[pytest.Item]:
        """Group the graders by exercise, public checks first; ExerciseError names a test without a part."""
        mine = [item for item in items if is_grader(item.path, self.course)]
        for item in mine:
            exercise, spec = _describe(item, self.course)
            self.specs[item] = exercise.id, spec
            self.names[item] = _parameter_names(item)
            self.items.setdefault(exercise.id, []).append(item)
        for id, group in self.items.items():
            group.sort(key=lambda item: self._order(item))
            self.graders[id] = _grader(self.course, id, [self.specs[item][1] for item in group], group)
        order = sorted(self.items, key=lambda id: (self.course.exercise(id).order, id))
        return [item for item in items if item not in mine] + [item for id in order for item in self.items[id]]

    def _order(self, item: pytest.Item) -> tuple[int, bool]:
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
        id, spec = self.specs[item]
        if spec.visibility == "public":
            raise ExerciseError(f"{item.nodeid}: a public grader may not use `{which}`; it reads `probes`")
        with self._lock:
            if (id, which) not in self._programs:
                load = load_key if which == "key" else load_reference
                parts = self.course.exercise(id).parts
                parameters = {n: given for part in parts for n, given in part.parameters.items()}
                self._programs[id, which] = load(item.path.parent, parameters)
            return self._programs[id, which]


def load_reference(folder: Path, parameters: Parameters) -> Trusted:
    """The reference solution of an exercise, in this process: its percent notebook is a program as it stands."""
    path = folder / f"{folder.name}.py"
    with blamed(path):
        return trusted(parameters, [Cell(path.name, path.read_text(encoding="utf-8"))])


def load_key(folder: Path, parameters: Parameters) -> Key:
    """The key of an exercise, in this process."""
    path = folder / "key.py"
    namespace: dict[str, Any] = {"__name__": f"key_{folder.name}", "__file__": str(path)}
    with blamed(path):
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), namespace)  # noqa: S102 - the author's file
    return Key(parameters, namespace)


def _describe(item: pytest.Item, course: Course) -> tuple[exercises.Exercise, Spec]:
    public = item.path.parent.parent == course.graders
    name = item.path.stem.removeprefix("test_")
    unit = item.path.parent.name if public else item.path.parent.parent.name
    exercise = course.exercise(f"{unit}/{name}")
    marker = item.get_closest_marker("part")
    if marker is None:
        raise ExerciseError(f'{item.nodeid} belongs to no part; put @part("…") on it')
    part = exercise.part(marker.args[0])
    return exercise, Spec(item.name, part.name, "public" if public else "hidden", marker.kwargs.get("points"))


def _parameter_names(item: pytest.Item) -> tuple[str, ...]:
    """The parameters of a test; ExerciseError for a fixture that graders do not have."""
    names = tuple(inspect.signature(item.obj).parameters)  # type: ignore[attr-defined]
    given = item.callspec.params if hasattr(item, "callspec") else {}
    for name in names:
        if name not in FIXTURES and name not in given:
            raise ExerciseError(f"{item.nodeid}: graders have no fixture {name!r}; they have {', '.join(FIXTURES)}")
    return names


def _grader(course: Course, id: str, specs: list[Spec], items: list[pytest.Item]) -> Grader:
    exercise = course.exercise(id)
    probes: dict[str, ProbeFunction] = {}
    files = [course.data(id)]
    for item in items:
        files += [item.path] if item.path not in files else []
        module = item.getparent(pytest.Module)
        assert module is not None
        probes.update({p.name: p for p in vars(module.obj).values() if isinstance(p, ProbeFunction)})
    hidden = next((item.path.parent for item in items if item.path.parent.parent != course.graders), None)
    if hidden is not None:
        files += [hidden / "key.py", hidden / f"{exercise.name}.py"]
    return Grader(exercise, tuple(specs), probes, files_hash(files))
