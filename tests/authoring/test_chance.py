"""`kata verify` warns of names that a neighbour of the reference is given by chance."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Callable
from contextlib import closing

import pytest
from support import ROOT, level_here

from autograder.authoring.build import build
from autograder.authoring.chance import named_by_chance
from autograder.authoring.crew import Crew
from autograder.authoring.neighbours import neighbours
from autograder.authoring.new import scaffold, template
from autograder.course import Course
from autograder.exercise import load
from autograder.reading.author import Source
from autograder.sandbox.process import Worker
from autograder.worker.limits import Limits

Warnings = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """The template as an exercise of a course of its own: twice x, with the mistakes x + 1, x * x and others."""
    course = Course(tmp_path_factory.mktemp("course"))
    shutil.copy(ROOT / "nbgrader_config.py", course.root)
    scaffold(course, "losses/double")
    return Source.load(course.solutions / "losses" / "double")


@pytest.fixture
def warnings(source: Source) -> Warnings:
    """What is said when the probe of the template doubles these numbers."""
    written = source.course.public_grader(source.id)
    original = template()["public_grader.py"].replace("$id", source.id)

    def grade(numbers: str) -> list[str]:
        written.write_text(original.replace("[1.0, 2.0, 5.0]", numbers).replace("[3.0, -1.5]", numbers))
        build(source.course)
        load.cache_clear()
        with closing(Worker(level_here(), Limits(seconds=5.0))) as worker:
            return list(named_by_chance(source, source.course.exercise(source.id), Crew(worker)))

    return grade


def test_a_number_on_which_two_programs_meet_is_found(warnings: Warnings) -> None:
    """At 3 the triple is the square: whoever writes `3 * x` would be told that it looks like the square."""
    assert warnings("[3.0]") == ["`2 -> 3` is named double.squared by chance; vary the numbers of the probes"]


def test_numbers_that_tell_all_apart_are_not_complained_of(warnings: Warnings) -> None:
    """The template's own numbers give no neighbour a false name."""
    assert warnings("[1.0, 2.0, 5.0]") == []


def test_neighbours_are_programs(source: Source) -> None:
    """Each is the cell of a part with one change that a person can read, and Python can, too."""
    found = list(neighbours(source))
    assert {"2 * x -> 2 / x", "2 -> 3", "2 -> 1"} <= {one.change for one in found}
    assert len({one.code for one in found}) == len(found)
    for one in found:
        assert one.part == "double"
        ast.parse(one.code)
