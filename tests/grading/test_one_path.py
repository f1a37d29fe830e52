"""One path for a check: whatever door a program comes through, the same checks run and the same record comes out."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import MSE, RIGHT, ROOT, SETUP, SOLUTIONS, level_here, submission

from autograder.authoring.programs import programs_of
from autograder.errors import ExerciseError
from autograder.grading.found import Settings
from autograder.grading.session import run
from autograder.reading.author import load_all
from autograder.reading.notebook import read
from autograder.record import Record
from autograder.records import read_records
from autograder.sandbox.process import Worker
from autograder.service.client import GradingService
from autograder.worker.limits import Limits

PUBLIC = f"autograder/graders/{MSE.split('/')[0]}/test_{MSE.split('/')[1]}.py"
PROGRAMS = 30
"""How many programs are compared at both doors, at least: as many of each exercise."""

ENDS = {
    "fail": "pytest.fail('of its own')",
    "skip": "pytest.skip('not today')",
    "importorskip": "pytest.importorskip('no_such_module')",
    "raises": "with pytest.raises(ValueError):\n        pass",
    "xfail": "pytest.xfail('known')",
    "exit of pytest": "pytest.exit('enough', returncode=0)",
    "sys.exit": "sys.exit(0)",
    "SystemExit without a status": "raise SystemExit",
    "an exception without a text": "raise type('Odd', (Exception,), {'__str__': lambda self: self.args[0]})(3)",
    "a KeyError": "{}['missing']",
    "a BaseException": "raise type('Odd', (BaseException,), {})('odd')",
    "GeneratorExit": "raise GeneratorExit",
    "a group": "raise BaseExceptionGroup('two', [SystemExit(0), ValueError()])",
    "a returned value": "return student.mse is not None",
    "a warning that is an error": "warnings.warn('old'); raise RuntimeWarning('older')",
}
"""Ways for a grader to end that say nothing about the student."""

REFUSED = {
    "skipif": "@pytest.mark.skipif(True, reason='never')\n@part('mse')\ndef test_it(student): ...",
    "skip": "@pytest.mark.skip\n@part('mse')\ndef test_it(student): ...",
    "xfail": "@pytest.mark.xfail\n@part('mse')\ndef test_it(student): ...",
    "usefixtures": "@pytest.mark.usefixtures('tmp_path')\n@part('mse')\ndef test_it(student): ...",
    "a mark of the module": "pytestmark = pytest.mark.xfail\n@part('mse')\ndef test_it(student): ...",
    "no part": "def test_it(student): ...",
    "two parts": "@part('mse')\n@part('mse')\ndef test_it(student): ...",
    "another's part": "@part('sgd')\ndef test_it(student): ...",
    "a bare mark": "@pytest.mark.part\ndef test_it(student): ...",
    "points that are no number": "@part('mse', points='many')\ndef test_it(student): ...",
    "too many points": "@part('mse', points=100)\ndef test_it(student): ...",
    "points that do not add up": "@part('mse', points=1)\ndef test_it(student): ...",
    "a fixture that is not there": "@part('mse')\ndef test_it(student, tmp_path): ...",
    "a fixture of its own": "@pytest.fixture(autouse=True)\ndef mine(): ...\n@part('mse')\ndef test_it(student): ...",
    "a setup function": "def setup_function(): ...\n@part('mse')\ndef test_it(student): ...",
    "a coroutine": "@part('mse')\nasync def test_it(student): ...",
    "a class": "class TestIt:\n    @part('mse')\n    def test_it(self, student): ...",
    "a class of unittest": "import unittest\nclass TestIt(unittest.TestCase):\n    def test_it(self): ...",
    "a class with a constructor": "class TestIt:\n    def __init__(self): ...\n    def test_it(self): ...",
    "an endless number of points": "@part('mse', points=float('inf'))\ndef test_it(student): ...",
    "inputs of Hypothesis": "import hypothesis\n@part('mse')\n@hypothesis.given(hypothesis.strategies.none())\n"
    "def test_it(student, x): ...",
    "a parameter in the place of a fixture": "@part('mse')\n@pytest.mark.parametrize('rng', [1])\ndef test_it(rng): ...",
    "a module that exits": "sys.exit('bye')",
    "a module that fails without a word": "pytest.fail('', pytrace=False)",
    "a parameter that is not there": "@part('mse')\n@pytest.mark.parametrize('k', [1])\ndef test_it(student): ...",
    "a syntax error": "@part('mse'\ndef test_it(student): ...",
    "an import that fails": "import no_such_module\n@part('mse')\ndef test_it(student): ...",
    "a skipped module": "pytest.skip('all of it', allow_module_level=True)",
    "a missing module": "pytest.importorskip('no_such_module')\n@part('mse')\ndef test_it(student): ...",
}
"""Graders that are refused when they are collected."""

HEAD = "import sys\nimport warnings\nimport pytest\nfrom autograder.grading import check, part\n\n\n"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """A warm worker."""
    with Worker(level_here(), Limits(seconds=3.0)) as worker:
        yield worker


def notebook(*cells: str) -> str:
    """A notebook file with these code cells."""
    code: list[dict[str, object]] = [
        {"cell_type": "code", "metadata": {}, "source": cell, "outputs": [], "execution_count": None} for cell in cells
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": code})


def hand_in(folder: Path, exercise: str, *cells: str) -> Path:
    """The folder with a notebook for an exercise in it."""
    path = folder / f"{exercise}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(notebook(*cells), encoding="utf-8")
    return folder


def self_check(*arguments: object) -> subprocess.CompletedProcess[str]:
    """`pytest …` as somebody types it; in CI it would print each message twice."""
    mine = {name: value for name, value in os.environ.items() if name not in ("CI", "BUILD_NUMBER")}
    return subprocess.run(
        [Path(sys.executable).parent / "pytest", f"--course={ROOT}", *map(str, arguments)],
        cwd=ROOT,
        env={**mine, "KATA_LANG": "en", "COLUMNS": "120"},
        capture_output=True,
        text=True,
        check=False,
    )


def hidden_grader(folder: Path, text: str) -> Path:
    """A folder like solutions/, whose hidden grader of MSE has this text."""
    hidden = folder / "solutions" / MSE
    hidden.mkdir(parents=True)
    for name in ("key.py", f"{hidden.name}.py"):
        (hidden / name).write_text((SOLUTIONS / MSE / name).read_text(encoding="utf-8"), encoding="utf-8")
    (hidden / f"test_{hidden.name}.py").write_text(HEAD + text, encoding="utf-8")
    return folder / "solutions"


@pytest.mark.slow
def test_thirty_programs_get_the_same_record_at_both_doors(tmp_path: Path) -> None:
    """Right ones, other styles, mistakes and stubs of every exercise: field by field, `pytest autograder/ solutions/`
    says what the service says.
    """
    programs = [list(programs_of(source)) for source in load_all(SOLUTIONS)]
    rows = [[one for one in row if one] for row in itertools.zip_longest(*programs)]
    classes = rows[: -(-PROGRAMS // len(programs))]
    assert sum(map(len, classes)) >= PROGRAMS
    with GradingService(solutions=SOLUTIONS, state=tmp_path, grading=False) as service:
        for number, submissions in enumerate(classes):
            folder, out = tmp_path / f"{number}", tmp_path / f"{number}.json"
            for one in submissions:
                hand_in(folder, one.exercise, *(cell.source for cell in one.cells))
            done = self_check("autograder/", "solutions/", "--submission", folder, "--json", out)
            handed_in = [read(folder / f"{one.exercise}.ipynb", "", one.exercise) for one in submissions]
            expected = {one.exercise: service.grade(one) for one in handed_in}
            found = {record.exercise: record for record in read_records(out)}
            for exercise, record in expected.items():
                assert found[exercise] == record
            outcomes = {check.outcome for record in expected.values() for check in record.checks}
            assert done.returncode == int(not outcomes <= {"passed", "not_attempted"}), done.stdout


@pytest.mark.slow
def test_hidden_graders_at_the_terminal(tmp_path: Path) -> None:
    """`pytest autograder/ solutions/` runs public and hidden checks of a notebook: all points for a right one, and a
    hidden failure shows no inputs.
    """
    out = tmp_path / "records.json"
    hand_in(tmp_path / "right", MSE, SETUP, RIGHT)
    done = self_check(
        "autograder/", "solutions/", "--submission", tmp_path / "right", "--json", out, "-k", "mse_by_hand"
    )
    (record,) = read_records(out)
    assert done.returncode == 0 and record.score == record.max_score == 10 and not record.partial
    assert {check.visibility for check in record.checks} == {"public", "hidden"}
    only_small = RIGHT.replace("    return", "    if pred.numel() > 6:\n        return pred.sum()\n    return")
    hand_in(tmp_path / "wrong", MSE, SETUP, only_small)
    done = self_check("solutions/", "--submission", tmp_path / "wrong", "-k", "mse_by_hand", "--json", out)
    assert done.returncode == 1
    assert "other inputs than the public ones" in done.stdout and "returned" not in done.stdout


@pytest.mark.slow
def test_whatever_ends_a_grader_is_a_grader_error(tmp_path: Path) -> None:
    """At both doors: no points, none lost, a failing exit status at the terminal, and the class goes on."""
    tests = [f"@part('mse')\ndef test_{number}(student):\n    {end}\n" for number, end in enumerate(ENDS.values())]
    right = "x = rng.tensor(2)\n    check(student.mse(x, x), key.mse(x, x))"
    tests.append(f"@part('mse')\ndef test_after(student, key, rng):\n    {right}\n")
    solutions = hidden_grader(tmp_path, "\n\n".join(tests))
    folder, out = hand_in(tmp_path / "mine", MSE, SETUP, RIGHT), tmp_path / "records.json"
    done = self_check(solutions, PUBLIC, "--submission", folder, "--json", out)
    (found,) = read_records(out)
    with GradingService(solutions=solutions, isolation=level_here(), state=tmp_path, grading=False) as service:
        expected = [service.grade(read(folder / f"{MSE}.ipynb", "", MSE)) for _ in range(2)]
    assert [found, found] == expected
    ended = [check for check in found.checks if check.outcome != "passed"]
    assert [(check.id, check.outcome, check.points) for check in ended] == [
        (f"test_{number}", "grader_error", 0) for number in range(len(ENDS))
    ]
    assert all("(test_mse_by_hand.py:" in check.message.en or "returned a value" in check.message.en for check in ended)
    assert done.returncode == 1 and f"{len(ENDS)} failed" in done.stdout


@pytest.mark.parametrize("grader", REFUSED)
def test_a_malformed_grader_is_refused(worker: Worker, tmp_path: Path, grader: str) -> None:
    """When it is collected, with file and line, before any student's code is run."""
    solutions = hidden_grader(tmp_path, REFUSED[grader] + "\n")
    records: list[Record] = []
    with pytest.raises(ExerciseError, match=r"test_mse_by_hand\.py") as refused:
        run([submission("", MSE, RIGHT)], Settings(), worker, records.append, solutions, [MSE])
    assert not records
    assert "module" in grader or re.search(r"test_mse_by_hand\.py:([7-9]|1[012])\b", str(refused.value)), refused.value


@pytest.mark.slow
@pytest.mark.parametrize("grader", ["xfail", "a syntax error", "a module that exits"])
def test_a_malformed_grader_is_one_line_at_the_terminal(tmp_path: Path, grader: str) -> None:
    """A usage error, and no page of pytest's own."""
    done = self_check(hidden_grader(tmp_path, REFUSED[grader] + "\n"), "--submission", tmp_path)
    said = done.stdout + done.stderr
    assert done.returncode == pytest.ExitCode.USAGE_ERROR and len(said.split("\n\n")) <= 3, said
    (line,) = [line for line in said.splitlines() if line.startswith("ERROR: ")]
    assert "test_mse_by_hand.py" in line and "INTERNALERROR" not in said


PARTIAL = {
    "a word": (["-k", "float64 or gradients"], 2),
    "two nodes": ([f"{PUBLIC}::test_two_tables", f"{PUBLIC}::test_shapes_that_broadcast"], 2),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", PARTIAL)
def test_a_partial_run_says_so(tmp_path: Path, kind: str) -> None:
    """Checks that were not chosen get no points, take none, and are no faults; the record and the last lines say so."""
    arguments, number = PARTIAL[kind]
    graders = [] if "::" in arguments[0] else [PUBLIC]
    folder, out = hand_in(tmp_path / "mine", MSE, SETUP, RIGHT), tmp_path / "records.json"
    done = self_check(*graders, *arguments, "--submission", folder, "--json", out)
    (record,) = read_records(out)
    assert done.returncode == 0 and f"{number} passed" in done.stdout
    assert record.partial and [check.outcome for check in record.checks] == ["passed"] * number
    assert record.score == record.max_score < 4 * (number + 1) / 9
    assert f"{number} checks of {MSE} were run, not all of them" in done.stdout
    assert "parts pass" not in done.stdout


@pytest.mark.slow
def test_what_failed_last_is_run_alone(tmp_path: Path) -> None:
    """`-x` stops at the first, `--lf` runs what failed: both are partial, and say nothing of what was not run."""
    folder, out = hand_in(tmp_path / "mine", MSE, SETUP, RIGHT.replace(".mean()", ".sum()")), tmp_path / "records.json"
    options = ["--submission", folder, "--json", out, "-o", f"cache_dir={tmp_path / 'cache'}"]
    done = self_check(PUBLIC, "-x", *options)
    (stopped,) = read_records(out)
    assert done.returncode == 1 and stopped.partial and [check.outcome for check in stopped.checks] == ["wrong"]
    done = self_check(PUBLIC, "--lf", *options)
    (again,) = read_records(out)
    assert done.returncode == 1 and again.checks == stopped.checks and again.partial
    assert "1 checks of" in done.stdout and "grader_error" not in out.read_text()


@pytest.mark.slow
def test_tests_shared_out_among_processes(tmp_path: Path) -> None:
    """`-n 2` (pytest-xdist): each exercise stays in one process; the same record, and each message once."""
    pytest.importorskip("xdist", reason="pytest-xdist is not installed")
    other = "autograd/grad_reset"
    folder = hand_in(tmp_path / "mine", MSE, SETUP, RIGHT.replace(".mean()", ".sum()"))
    hand_in(folder, other, SETUP, "def sgd(w, lr, steps):\n    return []")
    outs = [tmp_path / "one.json", tmp_path / "two.json"]
    alone = self_check("autograder/", "--submission", folder, "--json", outs[0])
    shared = self_check("autograder/", "--submission", folder, "--json", outs[1], "-n", "2")
    assert read_records(outs[1]) == read_records(outs[0])
    assert (alone.returncode, shared.returncode) == (1, 1)
    assert shared.stdout.count("Looks like the sum") == alone.stdout.count("Looks like the sum") == 1
    assert "parts pass their public checks" in shared.stdout


@pytest.mark.slow
def test_a_malformed_grader_is_one_line_among_processes(tmp_path: Path) -> None:
    """Each process refuses it; none prints a page of pytest's own."""
    pytest.importorskip("xdist", reason="pytest-xdist is not installed")
    done = self_check(hidden_grader(tmp_path, REFUSED["xfail"] + "\n"), "--submission", tmp_path, "-n", "2")
    said = done.stdout + done.stderr
    assert done.returncode != 0 and "test_mse_by_hand.py:7: test_it is marked 'xfail'" in said
    assert "INTERNALERROR" not in said and "Traceback" not in said


@pytest.mark.slow
def test_a_broken_rule_fails_the_run(tmp_path: Path) -> None:
    """No test can tell while it runs; at the end the message is there, and the exit status says so, shared out or not."""
    forbidden = RIGHT.replace("((pred - target) ** 2).mean()", "torch.nn.functional.mse_loss(pred, target)")
    folder, out = hand_in(tmp_path / "mine", MSE, SETUP, forbidden), tmp_path / "records.json"
    for more in ([], ["-n", "2"]):
        done = self_check(PUBLIC, "--submission", folder, "--json", out, *more)
        (record,) = read_records(out)
        assert {check.outcome for check in record.checks} == {"rule_broken"}
        assert done.returncode == 1, done.stdout
        assert done.stdout.count("mse_loss` was used") == 1, done.stdout


@pytest.mark.slow
def test_each_exercise_is_turned_to_once(tmp_path: Path) -> None:
    """Whatever order pytest is asked for (`--ff`), an exercise's checks stay together: one record, and it is whole."""
    folder, out = hand_in(tmp_path / "mine", MSE, SETUP, RIGHT.replace(".mean()", ".sum()")), tmp_path / "records.json"
    hand_in(folder, "autograd/grad_reset", SETUP, "def sgd(w, lr, steps):\n    return []")
    options = ["--submission", folder, "--json", out, "-o", f"cache_dir={tmp_path / 'cache'}"]
    self_check("autograder/", *options)
    first = read_records(out)
    self_check("autograder/", "--ff", *options)
    assert [record for record in read_records(out) if record in first] == first


def test_what_a_probe_raises_is_a_fault_of_the_grader(
    worker: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Probes are run to name a mistake: what ends one there ends one check, and no class."""

    def leave(*_: object) -> None:
        raise SystemExit(1)

    monkeypatch.setattr("autograder.grading.attempt.name_mistake", leave)
    wrong = submission("", MSE, RIGHT.replace(".mean()", ".sum()"))
    records: list[Record] = []
    run([wrong, wrong], Settings(), worker, records.append, SOLUTIONS, [MSE])
    assert [record.part("mse")[0].outcome for record in records] == ["grader_error"] * 2


def test_enough(worker: Worker) -> None:
    """Who asks for so many failed checks gets those and the ones before them; of a right program all are run."""
    records: list[Record] = []
    programs = [submission("", MSE, RIGHT.replace(".mean()", ".sum()")), submission("", MSE, RIGHT)]
    for enough in (0, 2):
        run(programs, Settings(enough=enough), worker, records.append, SOLUTIONS, [MSE])
    (every, right), (few, right_again) = records[:2], records[2:]
    failed = [check.id for check in every.checks if check.outcome != "passed"]
    assert len(failed) > 2
    assert [check for check in every.checks if check.id in [one.id for one in few.checks]] == list(few.checks)
    assert [check.id for check in few.checks if check.outcome != "passed"] == failed[:2]
    assert few.checks[-1].id == failed[1]
    assert few.partial
    assert right_again == right


def test_a_class_has_no_options_of_somebodys_pytest(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    """What PYTEST_ADDOPTS says is for the pytest that they type."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "-k nothing --no-such-option")
    records: list[Record] = []
    run([submission("", MSE, RIGHT)], Settings(), worker, records.append, SOLUTIONS, [MSE])
    assert [record.score for record in records] == [10]
