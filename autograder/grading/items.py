"""What pytest collected of a grader, checked at the door: plain functions, each of one part, with the kit's fixtures.

What works in pytest's own loop only (marks, fixtures of the author's, coroutines) is refused here with its place, so
that a check is the same wherever it is run.
"""

from __future__ import annotations

import inspect
import math
import re
from pathlib import Path

import pytest

from ..course import Course
from ..errors import ExerciseError
from ..exercise import Exercise
from ..record import Visibility
from ..text import Text
from .points import Spec

FIXTURES = ("student", "probes", "device", "key", "reference", "rng")

HIDDEN_ONLY = ("key", "reference", "rng")

MARKS = ("part", "parametrize")

NOT_CALLED = (inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isgeneratorfunction)
"""Functions of these kinds do nothing when they are called."""


def describe(item: pytest.Function, course: Course) -> tuple[Exercise, Spec]:
    """The exercise that a test belongs to, and what the engine knows of the test; ExerciseError names what is wrong."""
    exercise = course.exercise(course.exercise_of(item.path))
    if reason := wrong_with(item):
        raise ExerciseError(f"{line_of(item)}: {item.name} {reason}")
    part, points = _part(item)
    if part not in [one.name for one in exercise.parts]:
        known = ", ".join(one.name for one in exercise.parts)
        raise ExerciseError(f"{line_of(item)}: {item.name} is marked @part({part!r}); the parts are {known}")
    side: Visibility = "public" if item.path.parent.parent == course.graders else "hidden"
    return exercise, Spec(item.name, part, side, points, sentence(item.function.__doc__))


def sentence(docstring: str | None) -> Text:
    """What a check states, from its docstring: the first lines of two paragraphs, English and Japanese."""
    paragraphs = [" ".join(one.split()) for one in (docstring or "").split("\n\n")]
    english, japanese = (*paragraphs, "")[:2]
    return Text(english, japanese or english)


def wrong_with(item: pytest.Function) -> str:
    """What is wrong with a test of a grader, in words that follow its name; empty if nothing is."""
    if hasattr(item.function, "hypothesis"):
        return "draws its inputs with Hypothesis; take them from `rng`"
    if any(kind(item.function) for kind in NOT_CALLED):
        return "is a generator or a coroutine, which nobody would run; write it as a plain function"
    marks = [mark.name for node in item.listchain() for mark in node.own_markers]
    if strange := [name for name in marks if name not in MARKS]:
        return f"is marked {strange[0]!r}; graders have the marks {' and '.join(MARKS)} only"
    if marks.count("part") != 1:
        return f'belongs to {"several parts" if "part" in marks else "no part"}; put @part("…") on it'
    own = [name for name in item.fixturenames if _is_own(name, item)]
    return f"uses {own[0]!r}, a fixture or setup of its own; graders have {', '.join(FIXTURES)}" if own else ""


def _is_own(name: str, item: pytest.Function) -> bool:
    """Whether a fixture comes from the grader, what it imports, or a conftest.py, and not from a plugin."""
    if name.startswith("_xunit_"):  # pytest's name for setup_module and the like
        return True
    plugins = {getattr(plugin, "__name__", "") for plugin in item.config.pluginmanager.get_plugins()}
    return any(
        one.func.__module__ not in plugins or Path(one.func.__code__.co_filename).name == "conftest.py"
        for one in item._fixtureinfo.name2fixturedefs.get(name, ())
    )


def _part(item: pytest.Function) -> tuple[object, float | None]:
    """The name of the part and the points in a test's mark."""
    (mark,) = item.iter_markers("part")
    points = mark.kwargs.get("points")
    good = isinstance(points, int | float) and not isinstance(points, bool) and 0 <= points < math.inf
    if len(mark.args) != 1 or set(mark.kwargs) - {"points"} or not (points is None or good):
        raise ExerciseError(
            f'{line_of(item)}: {item.name} is marked wrongly; write @part("…") or @part("…", points=1.5)'
        )
    return mark.args[0], points


def parameter_names(item: pytest.Function, spec: Spec) -> tuple[str, ...]:
    """The parameters of a test; ExerciseError for a fixture that graders, or public ones, do not have."""
    names = tuple(inspect.signature(item.obj).parameters)
    given = item.callspec.params if hasattr(item, "callspec") else {}
    for name in names:
        if name not in FIXTURES and name not in given:
            raise ExerciseError(f"{line_of(item)}: graders have no fixture {name!r}; they have {', '.join(FIXTURES)}")
        if name in FIXTURES and name in given and name != "device":
            raise ExerciseError(f"{line_of(item)}: {name!r} is a fixture of the kit's; give the parameter another name")
        if name in HIDDEN_ONLY and name not in given and spec.visibility == "public":
            raise ExerciseError(f"{line_of(item)}: a public grader may not use `{name}`; it reads `probes`")
    return names


def line_of(item: pytest.Item) -> str:
    """`file:line` of a test."""
    return f"{item.path}:{(item.location[1] or 0) + 1}"


def why_broken(report: pytest.CollectReport, path: Path) -> str:
    """Why a grader file gave no tests, with the last place in it, in one line; empty if it did."""
    if report.outcome == "passed":
        return "" if report.result else f"{path} has no test; write functions test_... that are marked @part"
    if report.skipped:
        return f"{path} skips itself ({report.longrepr[2]}); a grader is always there"  # type: ignore[index]
    said = str(report.longrepr).strip() or "it says nothing"
    reason = said.splitlines()[-1].removeprefix("E").strip()
    places = re.findall(rf'{re.escape(path.name)}(?:", line |:)(\d+)', said) or _line_of_def(reason, path)
    return f"{path}{''.join(f':{line}' for line in places[-1:])}: {reason}; mend the grader"


def _line_of_def(reason: str, path: Path) -> list[int]:
    """The line of the function that a reason names."""
    names = re.findall(r"\btest_\w+\b(?!\.py)", reason)
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return [number for number, line in lines if any(line.startswith(f"def {name}(") for name in names)]


def left_out(module: pytest.Module) -> str:
    """The first function of a grader that is marked as a test and is none for pytest, by its name; empty if none is."""
    for name, value in vars(module.obj).items():
        marks = getattr(value, "pytestmark", ()) if inspect.isfunction(value) else ()
        if not name.startswith("test") and any(mark.name == "part" for mark in marks):
            place = f"{module.path}:{value.__code__.co_firstlineno}"
            return f"{place}: `{name}` is marked @part and would not be run; call it test_{name}"
    return ""


def a_class(collector: pytest.Class) -> str:
    """What is wrong with a class of tests."""
    return f"{collector.path}:{inspect.getsourcelines(collector.obj)[1]}: {collector.name} is a class; write functions"
