"""`kata verify --mutants`: what survives is shown, what is listed needs a reason, and the graders' own faults are said."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from support import COURSE, ROOT, SOLUTIONS

from autograder import exercise
from autograder.authoring.build import build
from autograder.authoring.crew import Crew
from autograder.authoring.mutants import prove as proving
from autograder.authoring.mutants.equivalents import equivalents
from autograder.authoring.mutants.make import Mutant, mutants
from autograder.authoring.mutants.trial import Trial
from autograder.authoring.new import scaffold
from autograder.course import Course
from autograder.reading.author import Source, load_all
from autograder.record import Check, Outcome
from autograder.sandbox.devices import choose

SWAPPED = "arguments swapped: return torch.mul(x, 2) -> return torch.mul(2, x)"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with the template as its exercise, built."""
    course = Course(tmp_path_factory.mktemp("course"))
    shutil.copy(ROOT / "nbgrader_config.py", course.root)
    scaffold(course, "losses/double")
    build(course)
    return course


@pytest.fixture
def course(made: Course, tmp_path: Path) -> Course:
    """A copy of it, to be spoilt, with one right program beside the reference."""
    copy = Course(Path(shutil.copytree(made.root, tmp_path / "course")))
    (copy.solutions / "losses" / "double" / "right" / "added_to_itself.py").unlink()
    exercise.load.cache_clear()
    return copy


@pytest.fixture
def listed(course: Course) -> Path:
    """Its list of equivalents."""
    return course.solutions / "losses" / "double" / "equivalents.txt"


def prove(course: Course, *options: str) -> tuple[int, str]:
    """Exit status and output of the command."""
    command = [
        sys.executable,
        "-m",
        "autograder.commands.cli",
        "verify",
        "--mutants",
        "--course",
        str(course.root),
        *options,
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.returncode, done.stdout


def replace(path: Path, old: str, new: str) -> None:
    """Change a text in a file; it must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.slow
def test_good_graders_notice_all(course: Course, listed: Path, tmp_path: Path) -> None:
    """Each mutant of the template is noticed or listed; terminal, JSON and page say the same."""
    (course.solutions / "losses" / "double" / "right" / "added.py").write_text("def double(x):\n    return x + x\n")
    data, page = tmp_path / "mutants.json", tmp_path / "mutants.html"
    status, said = prove(course, "--json", str(data), "--html", str(page))
    assert status == 0, said
    (report,) = json.loads(data.read_bytes())
    fates = [row["fate"] for row in report["rows"]]
    assert f"✓ losses/double  {len(fates)} mutants: {fates.count('public')} noticed by public checks" in said
    assert fates.count("equivalent") == 1
    assert fates.count("survived") == 0
    assert max(len(row["killers"]) for row in report["rows"]) == 2  # a third says nothing more
    named = {row["mistake"] for row in report["rows"] if row["mistake"]}
    assert named == {"double.squared"}
    html = page.read_text(encoding="utf-8")
    for row in report["rows"]:
        if row["fate"] == "equivalent" or row["mistake"]:
            assert row["becomes"] in html
    assert "a product does not change with the order of its factors" in html
    listed.unlink()
    status, said = prove(course)
    assert status == 1
    assert f"right/torch_function, double\n      {SWAPPED}\n" in said
    assert str(listed) in said


@pytest.mark.slow
def test_a_hole_in_the_graders_is_shown(course: Course, listed: Path) -> None:
    """Without an input in float64, on a device, or of zeros, the changes that only they tell apart survive."""
    hidden = course.solutions / "losses" / "double" / "test_double.py"
    public = course.public_grader("losses/double")
    replace(hidden, "torch.float32, torch.float64", "torch.float32,")
    replace(hidden, "on_device(rng.tensor(5))", "rng.tensor(5)")
    replace(public, "dtype=torch.float64", "")
    replace(public, "on_device(torch.tensor([1.0, 2.0, 5.0]))", "torch.tensor([1.0, 2.0, 5.0])")
    build(course)
    exercise.load.cache_clear()
    listed.write_text(f"# free\n{SWAPPED}\nresult: return torch.mul(x, 2) -> ...\n", encoding="utf-8")
    status, said = prove(course)
    assert status == 1
    survivors = [line.strip() for line in said.splitlines() if line.startswith("      ")]
    assert survivors == [
        "result: return 2 * x -> return (2 * x).float()",
        "result: return 2 * x -> return (2 * x).cpu()",
    ]
    assert "3 equivalent, 2 survived" in said


@pytest.mark.slow
def test_what_is_listed_must_survive(course: Course, listed: Path) -> None:
    """A line for what is noticed, or is no change at all, is out of date."""
    with listed.open("a", encoding="utf-8") as file:
        file.write("constant: return 2 * x -> return 3 * x\nindex: x -> ...\n")
    status, said = prove(course)
    assert status == 1
    for line in ("constant: return 2 * x -> return 3 * x", "index: x -> ..."):
        assert f"{listed}: no survivor has this change; delete it: {line}\n" in said


@pytest.mark.slow
def test_a_grader_that_fails_notices_nothing(course: Course) -> None:
    """A fault of a check kills no mutant, and is said once."""
    replace(course.solutions / "losses" / "double" / "test_double.py", "torch.zeros(shape", "torch.zeroes(shape")
    status, said = prove(course)
    assert status == 1
    assert said.count("grader_error") == 1
    assert "test_zeros_and_nothing: AttributeError: module 'torch' has no attribute 'zeroes' (test_double.py:" in said


@pytest.mark.parametrize("outcome", ["timed_out", "wrong"])
def test_a_right_program_that_was_late_is_tried_again(
    course: Course, monkeypatch: pytest.MonkeyPatch, outcome: Outcome
) -> None:
    """On a busy machine the short limit of mutants may be too short for the program that they are made of, once."""
    rounds: list[int] = []

    def busy(_: Source, mutants: list[Mutant], *more: object) -> list[Trial]:
        rounds.append(len(mutants))
        found: Outcome = outcome if len(rounds) == 1 else "passed"
        one = Check("test_a", "double", "public", found, 0, 1)
        rest = msgspec.structs.replace(one, outcome="passed")
        return [Trial(mutant, (one if number == 0 else rest,)) for number, mutant in enumerate(mutants)]

    monkeypatch.setattr(proving, "try_all", busy)
    source = Source.load(course.solutions / "losses" / "double")
    survived = [trial.survived for trial in proving._untouched(source, choose("cpu"), Crew())]
    assert survived == [outcome == "timed_out", True]
    assert rounds == ([2, 1] if outcome == "timed_out" else [2])


def test_what_is_listed_and_was_late_is_tried_again(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine a change that nobody can notice may be late, and would seem to be noticed."""
    folder = course.solutions / "losses" / "double"
    listed = list(equivalents(folder))
    rounds: list[list[Mutant]] = []

    def busy(_: Source, mutants: list[Mutant], *more: object) -> list[Trial]:
        rounds.append(mutants)
        found: Outcome = "timed_out" if len(rounds) == 2 else "passed"
        return [Trial(mutant, (Check("test_a", "double", "public", found, 0, 1),)) for mutant in mutants]

    monkeypatch.setattr(proving, "try_all", busy)
    report = proving._prove(Source.load(folder), choose("cpu"), Crew())
    assert len(rounds) == 3
    assert rounds[2]
    assert len(rounds[2]) < len(rounds[1])
    assert all(mutant.change.listed(listed) for mutant in rounds[2])
    assert report.problems == ()
    assert len(report.ended("equivalent")) == len(rounds[2])
    assert report.ended("survived") == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("def double(x):\n    return x + x + 1\n", "wrong"),
        ("import time\n\n\ndef double(x):\n    time.sleep(0.6)\n    return x + x\n", "timed_out"),
    ],
    ids=["wrong", "slow"],
)
def test_what_fails_as_it_is_proves_nothing(course: Course, code: str, why: str) -> None:
    """A right program that its checks refuse without any change: all of its mutants would seem to be noticed."""
    (course.solutions / "losses" / "double" / "right" / "spoilt.py").write_text(code, encoding="utf-8")
    status, said = prove(course, "--seconds", "0.5")
    assert status == 1
    assert said.startswith("✗ losses/double  0 mutants")
    assert f"right/spoilt, double: {why} without any change (test_" in said
    assert said.count("without any change") == 1
    assert "delete it" not in said


@pytest.mark.slow
def test_a_mutant_that_loops_costs_its_limit(course: Course) -> None:
    """A loop that never ends counts as noticed after the short limit, once; the others are tried as ever."""
    right = course.solutions / "losses" / "double" / "right" / "torch_function.py"
    right.write_text(
        "def double(x):\n    left = 1\n    while left > 0:\n        x = x + x\n        left -= 1\n    return x\n",
        encoding="utf-8",
    )
    started = time.monotonic()
    status, said = prove(course, "--seconds", "0.5")
    assert "survived" in said
    assert "statement dropped: left -= 1 -> (nothing)" not in said
    assert "accumulated or overwritten: x = x + x -> x += x + x" not in said
    assert status == 1  # `left > 0` may be `left >= 1` and the like
    assert time.monotonic() - started < 60


def test_a_change_needs_a_reason(course: Course, listed: Path) -> None:
    """A line without one, after a blank line too, and one that is there twice are refused with file and line."""
    for text, number in ((f"{SWAPPED}\n", 1), (f"# why\nindex: x -> ...\n\n{SWAPPED}\n", 4)):
        listed.write_text(text, encoding="utf-8")
        assert prove(course) == (
            2,
            f"kata: {listed}:{number}: a change without a reason; write `# why nobody can see it` above\n",
        )
    listed.write_text(f"# why\n{SWAPPED}\n{SWAPPED}\n", encoding="utf-8")
    assert prove(course) == (2, f"kata: {listed}:3: {SWAPPED!r} is listed twice; delete one\n")


def test_only_what_has_changed(course: Course) -> None:
    """`--changed` takes the exercises with a file that git sees changed, added or deleted; without git it says so."""
    status, said = prove(course, "--changed")
    assert status == 2
    assert f"kata: --changed: git says of {course.root}: " in said
    git = ["git", "-C", str(course.root), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "a course"]):
        subprocess.run([*git, *command], check=True)
    assert prove(course, "--changed") == (0, "0 mutants of 0 exercises, 0 problems, 0.0 s\n")
    (course.solutions / "losses" / "double" / "equivalents.txt").write_text("a change\n", encoding="utf-8")
    status, said = prove(course, "--changed")
    assert (status, "a change without a reason" in said) == (2, True)


def of(id: str) -> list[Mutant]:
    """The mutants of an exercise of the kit."""
    return list(mutants(Source.load(SOLUTIONS / id)))


def test_mutants_are_programs_of_their_part() -> None:
    """Each holds what its part needs and nothing else, in no two is a part the same, and none is the right program."""
    found = of("matrices/matrix_shapes")
    assert len({(one.part, one.code[one.part]) for one in found}) == len(found) > 200
    (swapped,) = [
        one for one in found if one.program == "right/recursion" and one.change.becomes == "return b[0] - a[1] == 0"
    ]
    assert list(swapped.code) == ["can_multiply", "product_shape", "chain_shape"]
    assert swapped.code["can_multiply"] == "def can_multiply(a, b):\n    return b[0] - a[1] == 0"
    assert "def chain_shape" not in swapped.code["product_shape"]
    right = {(part, code) for one in load_all(COURSE.solutions) for part, code in one.right.items()}
    assert not right & {(one.part, code) for one in found for code in one.code.values()}


def test_a_helper_is_changed_once() -> None:
    """What several functions use is changed for all of them, and belongs to the first."""
    found = [one for one in of("autograd/grad_reset") if one.program == "right/functional"]
    helper = [one for one in found if one.change.was == "return ((w - 3) ** 2).sum()"]
    assert {tuple(one.code) for one in helper} == {("fresh_gradient", "sgd")}
    assert len({one.change for one in helper}) == len(helper) > 5


def test_a_class_is_changed_like_a_function() -> None:
    """What its methods declare to return is changed, and a layer that moves is named: its line tells it from another."""
    found = [one.change for one in of("training/model") if one.program == "reference"]
    returned = {one.becomes for one in found if one.operator == "result"}
    assert "return self.out(torch.relu(self.hidden(x))).detach()" in returned
    moved = [one.becomes for one in found if one.operator == "layer made in forward"]
    assert moved == [
        "class MLP(nn.Module): self.hidden = nn.Linear(n_in, n_hidden)",
        "class MLP(nn.Module): self.out = nn.Linear(n_hidden, n_out)",
    ]
