"""The benchmark that changes solutions of other kits: what is changed, and what counts as survived, with a tiny kit."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
FAKE_KIT = """
def check(task, **entries):
    print("noise")
    return entries["double"](2) == 4
"""
GRADE = """
import json, sys, rival_grader
rival_grader.SHORTEST = 2.0
tasks = json.loads(sys.argv[1])
print(json.dumps({task: rival_grader.verdicts(rival_grader.torchleet, task, tasks[task]) for task in tasks}))
"""
TASKS = {
    "right": [
        "def double(x):\n    return 2 * x",
        "def double(x):\n    return x * x",
        "def double(x):\n    return x",
        "def triple(x):\n    return 3 * x",
        "def double(x):\n    raise SystemExit",
        "import os\n\n\ndef double(x):\n    os._exit(0)",
        "while True:\n    pass",
        "def double(x):\n    return x + x",
    ],
    "wrong": ["def double(x):\n    return 5", "def double(x):\n    return 4"],
}


def module(name: str) -> ModuleType:
    """A benchmark as a module."""
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    assert spec is not None and spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_a_surviving_mutant_is_told_from_a_killed_one(tmp_path: Path) -> None:
    """Passed is what the kit lets pass; a wrong answer, a missing name, an exit, a crash and a loop cost only theirs."""
    (tmp_path / "torchleet.py").write_text(FAKE_KIT, encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), str(BENCHMARKS)])
    command = [sys.executable, "-c", GRADE, json.dumps(TASKS)]
    done = subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": path}, capture_output=True)
    assert json.loads(done.stdout) == {
        "right": ["passed", "passed", "failed", "failed", "failed", "failed", "late", "passed"],
        "wrong": ["failed"],
    }


def test_an_outcome_counts_tasks_mutants_and_survivors() -> None:
    """The unchanged solution is no mutant, a task that refuses it is left out, and late is killed."""
    operators = {"one": ["", "dim", "result", "sign"], "two": ["", "dim"]}
    verdicts = {"one": ["passed", "passed", "passed", "late"], "two": ["failed"]}
    found = module("rival_mutants").outcome(operators, verdicts)
    assert found.row("kit 1") == "| kit 1 | 1 | 3 | 2 (66.7%) | 1 (50.0%) of 2 |"
    assert (found.refused, found.late) == (["two"], 1)


def test_only_what_a_learner_writes_is_changed() -> None:
    """Answers go into an exercise's gaps, the rest before its end; lines that the exercise gives stay as they are."""
    rivals = module("rival_mutants")
    exercise = ast.parse("def f(a):\n    b = a + 1\n    c = None\n    if c:\n        d = []\n    return d")
    answers = ast.parse("def f(a):\n    c = b * 2\n    ...\n    d = [c]\n    ...\n    d.sort()")
    own = rivals.fill(exercise, answers)
    right = "def f(a):\n    b = a + 1\n    c = b * 2\n    if c:\n        d = [c]\n    d.sort()\n    return d"
    assert ast.unparse(exercise) == right
    (_, first), *others = rivals.mutants("", exercise, own)
    assert first == right
    assert {"c = b + 2", "c = b * 3"} & {line.strip() for _, code in others for line in code.splitlines()}
    assert all("b = a + 1" in code and "return d" in code for _, code in others)


def test_few_mutants_are_spread_over_all() -> None:
    """`--most` keeps the unchanged solution, and takes the others from everywhere."""
    every = [("", "right"), *(("dim", str(number)) for number in range(10))]
    spread = module("rival_mutants").spread
    assert [code for _, code in spread(every, 3)] == ["right", "0", "3", "6"]
    assert spread(every, 0) == spread(every, 99) == every


@pytest.mark.parametrize("kit", ["torch-judge", "torchlings", "torchleet"])
def test_every_solution_is_a_program_with_mutants(kit: str) -> None:
    """The file of a kit's solutions can be read, and no solution is empty."""
    rivals = module("rival_mutants")
    _, texts = rivals.sections(kit)
    assert len(texts) > 30
    for tree in map(ast.parse, texts.values()):
        assert len(list(islice(rivals.mutants("", tree, set(ast.walk(tree))), 2))) == 2
