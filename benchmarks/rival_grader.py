"""Grades programs with another kit's own grader; runs in an environment that has that kit, started by rival_mutants.py.

    python rival_grader.py KIT TASKS.json VERDICTS.json

TASKS.json holds programs by task, first the right one. VERDICTS.json gets `passed`, `failed` or `late` for each, or
for the first alone if that did not pass. Each is graded in an empty folder by a process of its own, forked when torch
and the kit are there.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import json
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

SHORTEST = 5.0
"""Seconds that every program has; one of a slow task has three times what the right one took."""

FIRST = 60.0
"""Seconds that the right one has."""


def run(code: str) -> dict[str, Any]:
    """The names of a program that has been run."""
    names: dict[str, Any] = {"__name__": "solution"}
    exec(compile(code, "solution", "exec"), names)  # noqa: S102 # changed solutions of exercises, in a process of theirs
    return names


def torch_judge(task: str, code: str) -> bool:
    """As in a notebook: `check` looks into its caller's names, prints, and writes down what is solved."""
    names = run(code)
    names["check"] = importlib.import_module("torch_judge").check
    exec(f"check({task!r})", names)  # noqa: S102
    progress = json.loads(Path("data/progress.json").read_text(encoding="utf-8"))
    return bool(progress[task]["status"] == "solved")


def torchlings(_: str, code: str) -> bool:
    """As `torchlings run`: pytest on the exercise's file, and from its output whether all tests passed."""
    Path("exercise.py").write_text(code, encoding="utf-8")
    with contextlib.redirect_stdout(io.StringIO()) as output:
        importlib.import_module("pytest").main(["-v", "--tb=short", "--no-header", "exercise.py"])
    passed, _ = importlib.import_module("torchlings.output").format_test_output(output.getvalue(), "")
    return bool(passed)


def torchleet(task: str, code: str) -> bool:
    """As in a notebook: `check` gets everything that was defined, and returns whether it passed."""
    own = {name: value for name, value in run(code).items() if getattr(value, "__module__", "") == "solution"}
    return bool(importlib.import_module("torchleet").check(task, **own))


GRADERS = {"torch-judge": torch_judge, "torchlings": torchlings, "torchleet": torchleet}
"""How each kit grades."""

WARM = ("torch._dynamo", "torch_judge", "torchleet", "torchlings.output", "pytest")
"""What no child needs to import again, if it is there; torch's optimizers ask for the first."""


def attempt(grade: Callable[[str, str], bool], task: str, code: str, folder: str, answer: Connection) -> None:
    """In the child: grade one program and tell whether it passed."""
    os.chdir(folder)
    sys.path.insert(0, folder)
    with open(os.devnull, "w", encoding="utf-8") as nowhere, contextlib.redirect_stdout(nowhere):
        sys.stderr = sys.stdout
        try:
            passed = grade(task, code)
        except BaseException:  # noqa: BLE001 # whatever a changed program raises, it has not passed
            passed = False
        answer.send(passed)


def verdict(grade: Callable[[str, str], bool], task: str, code: str, seconds: float) -> str:
    """What becomes of a program; one that crashes its process has failed, too."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    with tempfile.TemporaryDirectory() as folder:
        process = context.Process(target=attempt, args=(grade, task, code, folder, theirs))
        process.start()
        theirs.close()
        try:
            found = ("passed" if ours.recv() else "failed") if ours.poll(seconds) else "late"
        except EOFError:
            found = "failed"
        process.kill()
        process.join()
    ours.close()
    return found


def verdicts(grade: Callable[[str, str], bool], task: str, programs: list[str]) -> list[str]:
    """Those of one task, in their order."""
    started = time.perf_counter()
    found = [verdict(grade, task, programs[0], FIRST)]
    seconds = max(SHORTEST, 3 * (time.perf_counter() - started))
    if found == ["passed"]:
        found += [verdict(grade, task, code, seconds) for code in programs[1:]]
    return found


def main() -> None:
    """Grade all, and say on stderr how far it is."""
    torch = importlib.import_module("torch")
    torch.set_num_threads(1)  # threads of the parent are not there after a fork
    torch.manual_seed(0)  # every program meets the same random numbers
    for module in WARM:
        with contextlib.suppress(ModuleNotFoundError):
            importlib.import_module(module)
    gc.freeze()  # pytest collects garbage twice a run; torch's is none
    found = {}
    for task, programs in json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")).items():
        found[task] = verdicts(GRADERS[sys.argv[1]], task, programs)
        print(f"{sys.argv[1]} {task}: {len(programs)}", file=sys.stderr, flush=True)
    Path(sys.argv[3]).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
