"""course.yaml: whatever a teacher gets wrong in it is one sentence with file, line, field and cure; the rest is baked in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from autograder.authoring import build
from autograder.authoring.new import scaffold
from autograder.course import Course
from autograder.errors import ExerciseError
from autograder.exercise import Chosen
from autograder.reading.author import Source, load_all

DOUBLE, SECOND = "losses/double", "losses/second"
POINTS = "exercises:\n  losses/double:\n"


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course of two exercises in a unit, the second of which needs the first."""
    for name in (DOUBLE, SECOND):
        scaffold(Course(tmp_path), name)
    path = tmp_path / "solutions/losses/second/second.py"
    path.write_text(path.read_text().replace("# level: 1", f"# level: 1\n# needs: [{DOUBLE}]"))
    return Course(tmp_path)


def chosen(course: Course, text: str) -> dict[str, Source]:
    """The exercises of the course with this file of choices."""
    course.choices.write_text(text, encoding="utf-8")
    return {source.id: source for source in load_all(course.solutions)}


def points(source: Source) -> list[float]:
    """What each part is worth."""
    return [part.points for part in source.header.parts.values()]


def test_no_file_is_needed(course: Course) -> None:
    """Without it, or with an empty one, everything is as the authors wrote it."""
    sources = load_all(course.solutions)
    assert [(source.id, points(source), source.chosen) for source in sources] == [
        (DOUBLE, [10], Chosen()),
        (SECOND, [10], Chosen()),
    ]
    assert list(chosen(course, "# nothing yet\n").values()) == sources


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("    points: 4\n", [4]),
        ("    points: 2.5\n", [2.5]),
        ("    parts: {double: 7}\n", [7]),
        ("    checks: {public: {test_small_numbers: 1}}\n", [10]),
    ],
)
def test_points(course: Course, text: str, worth: list[float]) -> None:
    """An exercise is worth what the teacher says, as a whole or part by part."""
    assert points(chosen(course, POINTS + text)[DOUBLE]) == worth


def test_parts_keep_their_proportions(course: Course) -> None:
    """Points for a whole exercise are shared as its author shared them."""
    path = course.solutions / "losses/double/double.py"
    path.write_text(
        path.read_text().replace("#   double:\n", "#   half: {points: 5}\n#   double:\n")
        + '\n\n# %% part="half"\ndef half(x):\n    ### BEGIN SOLUTION\n    return x / 2\n    ### END SOLUTION\n'
    )
    hints = path.with_name("hints.yaml")
    hints.write_text(hints.read_text() + hints.read_text().replace("double:", "half:", 1))
    source = chosen(course, POINTS + "    points: 6\n")[DOUBLE]
    assert points(source) == [2, 4]
    assert source.chosen.usual == {"half": 5, "double": 10}


def test_what_is_left_out_is_needed_by_nothing(course: Course) -> None:
    """An exercise that needs it no longer names it."""
    left = chosen(course, "units:\n  losses:\n    exercises: [second]\n")
    assert list(left) == [SECOND]
    assert left[SECOND].header.needs == ()
    assert chosen(course, "units:\n  losses:\n    exercises: []\n") == {}


@pytest.mark.parametrize(
    ("due", "iso"),
    [
        ("2027-01-31 23:59+09:00", "2027-01-31 23:59+09:00"),
        ("2027-01-31T23:59:00+0900", "2027-01-31 23:59+09:00"),
        ("2027-01-31 23:59:00 +09:00", "2027-01-31 23:59+09:00"),
        ("2027-01-31T14:59Z", "2027-01-31 14:59+00:00"),
        ("'2027-01-31 23:59 +0900'", "2027-01-31 23:59+09:00"),
    ],
)
def test_when_a_unit_is_due(course: Course, due: str, iso: str) -> None:
    """A time with its zone, however it is written, is the same for every exercise of the unit."""
    sources = chosen(course, f"units:\n  losses:\n    due: {due}\n")
    assert {source.chosen.due for source in sources.values()} == {iso}


WRONG = {
    "no field": ("pionts: 3\n", "1: pionts: is no field here; there are hidden_messages, units, exercises"),
    "no unit": ("units:\n  loses:\n    exercises: []\n", r"2: units\.loses: 'loses' is unknown; did you mean losses\?"),
    "no exercise of the unit": ("units:\n  losses:\n    exercises: [duoble]\n", r"3: units\.losses\.exercises: 'duoble' is unknown; did you mean double\?"),
    "no exercise": ("exercises:\n  losses/duoble:\n    points: 3\n", r"2: exercises\.losses/duoble: .* did you mean losses/double\?"),
    "points for what is left out": ("units:\n  losses: {exercises: [second]}\n" + POINTS + "    points: 3\n", r"4: exercises\.losses/double: is left out above"),
    "points below 0": (POINTS + "    points: -3\n", r"3: exercises\.losses/double\.points: -3 does not fit; write a number above 0"),
    "points that are no number": (POINTS + "    points: many\n", r"3: exercises\.losses/double\.points: 'many' does not fit; write a number"),
    "points beside parts": (POINTS + "    points: 3\n    parts: {double: 3}\n", r"4: exercises\.losses/double\.parts: stands beside points"),
    "no part": (POINTS + "    parts:\n      duoble: 3\n", r"4: exercises\.losses/double\.parts\.duoble: is no part of the exercise; did you mean double\?"),
    "points of a check that are no number": (POINTS + "    checks:\n      public:\n        test_a: [1]\n", r"5: .*test_a: \[1\] does not fit; write a number from 0"),
    "no side": (POINTS + "    checks:\n      secret: {test_a: 1}\n", r"4: .*checks\.secret: is no field here; there are public, hidden"),
    "a day without a time zone": ("units:\n  losses:\n    due: 2027-01-31 23:59\n", r"3: units\.losses\.due: '2027-01-31 23:59' does not fit; write day, time and zone"),
    "a day alone": ("units:\n  losses:\n    due: 2027-01-31\n", r"3: units\.losses\.due: '2027-01-31' does not fit; write day"),
    "no date": ("units:\n  losses:\n    due: soon\n", r"3: units\.losses\.due: 'soon' does not fit; write day"),
    "no truth value": ("hidden_messages: maybe\n", "1: hidden_messages: 'maybe' does not fit; write true or false"),
    "a list": ("- losses\n", "1: course.yaml: .* does not fit; write its fields: hidden_messages, units, exercises"),
    "no YAML": ("units: [\n", "2: course.yaml: it is no YAML"),
    "a field twice": ("units:\n  losses: {}\nunits:\n", "3: units: stands in line 1 already"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_in_a_line(course: Course, name: str) -> None:
    """The file, the line, the field, and the cure."""
    text, said = WRONG[name]
    with pytest.raises(ExerciseError) as caught:
        chosen(course, text)
    assert re.match(f"{re.escape(str(course.choices))}:{said}", str(caught.value)), caught.value
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("checks", "said"),
    [
        ("public: {test_smal_numbers: 1}", r"public\.test_smal_numbers: is no public check .* did you mean test_small_numbers\?"),
        ("hidden: {test_small_numbers: 1}", r"hidden\.test_small_numbers: is no hidden check"),
        ("hidden: {test_other_numbers: 7}", r"hidden: the hidden tests of part 'double' ask for 7 of 6 points"),
        ("public: {test_small_numbers: 4.5}", r"public: the public tests of part 'double' ask for 4.5 of 4 points"),
    ],
)  # fmt: skip
def test_checks_are_known_when_the_graders_are_read(course: Course, checks: str, said: str) -> None:
    """The build collects the graders, and says which check there is not, and which points do not add up."""
    chosen(course, POINTS + f"    checks:\n      {checks}\n")
    with pytest.raises(
        ExerciseError, match=rf"^{re.escape(str(course.choices))}: exercises.losses/double.checks.{said}"
    ):
        build.build(course)
