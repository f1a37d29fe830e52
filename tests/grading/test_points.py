"""What each check is worth: its share, the points of its mark, or those that the course's file gives it."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from support import COURSE, MSE

from autograder.exercise import Chosen
from autograder.grading.points import Grader, Spec

TESTS = tuple(Spec(f"test_{n}", "mse", side) for side in ("public", "hidden") for n in "abc")


def worth(tests: tuple[Spec, ...], points: float, chosen: Chosen) -> list[float]:
    """The points of the tests of an exercise of one part."""
    exercise = COURSE.exercise(MSE)
    part = msgspec.structs.replace(exercise.parts[0], points=points)
    grader = Grader(msgspec.structs.replace(exercise, parts=(part,), chosen=chosen), tests, {}, "")
    assert not any(map(grader.wrong_points, tests))
    return [float(grader.points[test]) for test in tests]


@pytest.mark.parametrize(
    ("checks", "points"),
    [
        ({}, [4, 4, 4, 6, 6, 6]),
        ({"public": {"test_a": 10}}, [10, 1, 1, 6, 6, 6]),
        ({"hidden": {"test_b": 0, "test_c": 3}}, [4, 4, 4, 15, 0, 3]),
        ({"public": {"test_c": 12}, "hidden": {"test_a": 0}}, [0, 0, 12, 0, 9, 9]),
    ],
)
def test_points_of_checks(checks: dict[str, dict[str, float]], points: list[float]) -> None:
    """What a teacher gives a check is its own; the others of its side share the rest."""
    assert worth(TESTS, 30, Chosen(checks=checks)) == points


def test_marks_follow_the_part() -> None:
    """The points of an author's mark become more as those of the part do; the teacher's own number stays."""
    tests = (replace(TESTS[0], points=3), *TESTS[1:])
    assert worth(tests, 15, Chosen()) == [3, 1.5, 1.5, 3, 3, 3]
    assert worth(tests, 30, Chosen(usual={"mse": 15})) == [6, 3, 3, 6, 6, 6]
    assert worth(tests, 30, Chosen(usual={"mse": 15}, checks={"public": {"test_a": 2}})) == [2, 5, 5, 6, 6, 6]
