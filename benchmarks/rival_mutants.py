"""How many mutants other kits' graders let pass, beside our own: the operators of `kata verify --mutants`, in one run.

    python benchmarks/rival_mutants.py [--most N] [--venv FOLDER] [--json FILE]

The kits are installed from the package index into an environment of their own. No package holds solutions: those in
rival_solutions/ are ours. Nobody's equivalents are left out. `--most` takes so many mutants of each of their tasks,
evenly spaced.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from autograder.authoring.mutants.make import changes

HERE = Path(__file__).parent
KITS = {"torch-judge": "0.1.1", "torchlings": "0.2.7", "torchleet": "0.1.0"}
MEMORY = 8 * 2**20
"""KiB of addresses that a grading process may have; torch alone takes some of it."""


class Mutant(NamedTuple):
    """A changed solution: the operator, and whether the kit's grader let it pass."""

    operator: str
    survived: bool


class Outcome(NamedTuple):
    """What became of a kit's mutants. `refused` are the tasks whose grader does not pass the unchanged solution."""

    mutants: list[Mutant]
    tasks: int
    refused: list[str]
    late: int

    def row(self, name: str) -> str:
        """A line of the table; the last column is without the operator that changes only what is returned."""
        columns = [name, str(self.tasks), str(len(self.mutants)), share(self.mutants)]
        rest = [mutant for mutant in self.mutants if mutant.operator != "result"]
        return f"| {' | '.join([*columns, f'{share(rest)} of {len(rest)}'])} |"


def share(mutants: list[Mutant]) -> str:
    """How many survived."""
    survived = sum(mutant.survived for mutant in mutants)
    return f"{survived} ({survived / max(1, len(mutants)):.1%})"


# --- solutions, and what is changed in them


def sections(kit: str) -> tuple[str, dict[str, str]]:
    """What stands above all solutions of a kit, and each task's."""
    head, *rest = (HERE / "rival_solutions" / f"{kit.replace('-', '_')}.py").read_text(encoding="utf-8").split("# %% ")
    return head, {name: text for name, _, text in (section.partition("\n") for section in rest)}


def is_gap(node: ast.AST) -> bool:
    """Whether a statement of an exercise is where an answer belongs: `x = None`, `xs = []`, `pass`, `return None`."""
    if isinstance(node, ast.Assign | ast.Return) and node.value is not None:
        values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
        return all(ast.unparse(value) in ("None", "[]") for value in values)
    return isinstance(node, ast.Pass)


class Filling(ast.NodeTransformer):
    """Puts blocks of statements into the gaps of a function or class."""

    def __init__(self, blocks: list[list[ast.stmt]]) -> None:
        self.blocks = blocks

    def visit(self, node: ast.AST) -> ast.AST | list[ast.stmt]:
        """A block for a gap."""
        return self.blocks.pop(0) if is_gap(node) else self.generic_visit(node)


def blocks_of(body: list[ast.stmt]) -> list[list[ast.stmt]]:
    """The statements between those that are `...`."""
    blocks: list[list[ast.stmt]] = [[]]
    for statement in body:
        if isinstance(statement, ast.Expr) and ast.unparse(statement) == "...":
            blocks.append([])
        else:
            blocks[-1].append(statement)
    return blocks


def fill(exercise: ast.Module, answers: ast.Module) -> set[ast.AST]:
    """Put answers into the gaps of an exercise, what is left over before the end of its function; the new nodes."""
    named = {node.name: node for node in exercise.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    new = set()
    for answer in answers.body:
        assert isinstance(answer, ast.FunctionDef | ast.ClassDef), ast.unparse(answer)
        blocks = blocks_of(answer.body)
        new |= {node for block in blocks for statement in block for node in ast.walk(statement)}
        Filling(blocks).generic_visit(named[answer.name])
        named[answer.name].body[-1:-1] = [statement for block in blocks for statement in block]
    return new


def solution(kit: str, head: str, task: str, text: str, site: Path) -> tuple[str, ast.Module, set[ast.AST]]:
    """What stands before a task's solution, the solution, and the nodes of it that a learner writes."""
    tree = ast.parse(text)
    if kit != "torchlings":
        return head, tree, set(ast.walk(tree))
    exercise = ast.parse((site / "torchlings" / "exercises" / f"{task}.py").read_text(encoding="utf-8"))
    return "", exercise, fill(exercise, tree)


def mutants(head: str, tree: ast.Module, own: set[ast.AST]) -> Iterator[tuple[str, str]]:
    """The operator and the program of every mutant, each program once; first the solution as it is."""
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    returns = {node.name: ast.unparse(node.returns) for node in functions if node.returns is not None}
    seen = {ast.unparse(tree)}
    yield "", head + ast.unparse(tree)
    for place, change in changes(tree, returns):
        code = ast.unparse(tree)
        if place.around.statement in own and code not in seen:
            seen.add(code)
            yield change.operator, head + code


def spread(every: list[tuple[str, str]], most: int) -> list[tuple[str, str]]:
    """The first, and at most so many of the others, evenly spaced."""
    others = every[1:]
    count = min(most or len(others), len(others))
    return [every[0], *(others[number * len(others) // count] for number in range(count))]


# --- grading


def environment(folder: Path) -> tuple[Path, Path]:
    """Install the kits, and torch as this project pins it; the environment's Python and where its packages are."""
    python = folder / "bin" / "python"
    pinned = (HERE.parent / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = [pin for pin in pinned if pin.split("==")[0] in ("torch", "numpy", "pytest")]
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    kits = [f"{name}=={version}" for name, version in KITS.items()]
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", *pins, *kits], check=True)
    return python, next(folder.glob("lib/python*/site-packages"))


def graded(kit: str, python: Path, programs: dict[str, list[str]]) -> dict[str, list[str]]:
    """What the kit's grader says to each task's programs; the process that grades may have only so much memory."""
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = Path(folder, "tasks.json"), Path(folder, "verdicts.json")
        asked.write_text(json.dumps(programs), encoding="utf-8")
        limited = ["sh", "-c", f'ulimit -v {MEMORY} && exec "$@"', "sh"]
        command = [*limited, str(python), str(HERE / "rival_grader.py"), kit, str(asked), str(answered)]
        subprocess.run(command, cwd=folder, env={"PATH": os.environ["PATH"], "HOME": folder}, check=True)
        found: dict[str, list[str]] = json.loads(answered.read_text(encoding="utf-8"))
    return found


def outcome(operators: dict[str, list[str]], verdicts: dict[str, list[str]]) -> Outcome:
    """Count. Of each task the first is the unchanged solution."""
    passing = {task: found for task, found in verdicts.items() if found[0] == "passed"}
    rows = [row for task, found in passing.items() for row in zip(operators[task][1:], found[1:], strict=True)]
    return Outcome(
        [Mutant(operator, found == "passed") for operator, found in rows],
        len(passing),
        [task for task in verdicts if task not in passing],
        sum(found == "late" for _, found in rows),
    )


def rival(kit: str, python: Path, site: Path, most: int, record: dict[str, object]) -> Outcome:
    """All of one kit. What survived is put into the record, for a person to read."""
    head, texts = sections(kit)
    every = {task: spread(list(mutants(*solution(kit, head, task, text, site))), most) for task, text in texts.items()}
    verdicts = graded(kit, python, {task: [code for _, code in rows] for task, rows in every.items()})
    record[kit] = {
        task: [row for row, found in zip(every[task], verdicts[task], strict=False) if found == "passed"]
        for task in every
    }
    return outcome({task: [operator for operator, _ in rows] for task, rows in every.items()}, verdicts)


def start_ours(path: Path) -> subprocess.Popen[bytes]:
    """Our exercises with the same operators, beside the others, so that all meet the same noise."""
    command = [sys.executable, "-m", "autograder.commands.cli", "verify", "--mutants", "--json", str(path)]
    return subprocess.Popen(command, cwd=HERE.parent, stdout=sys.stderr)


def ours(path: Path) -> Iterator[str]:
    """The lines of the table for our exercises: of the references alone, and of all right programs."""
    reports = json.loads(path.read_text(encoding="utf-8"))
    rows = [row for report in reports for row in report["rows"]]
    for name, program in (("references", "reference"), ("all right programs", "")):
        some = [row for row in rows if row["program"].startswith(program)]
        found = [Mutant(row["operator"], row["fate"] in ("equivalent", "survived")) for row in some]
        yield Outcome(found, len(reports), [], 0).row(f"torch-kata, {name}")


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=0, metavar="N", help="mutants of a task; 0 for all")
    parser.add_argument("--venv", type=Path, metavar="FOLDER", help="where the kits are, or are to be, installed")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write down the programs that survived")
    return parser.parse_args()


def main() -> None:
    """Print the table, and what is not in it."""
    chosen, record = options(), dict[str, object]()
    table, notes = ["| kit | tasks | mutants | survived | without `result` |", "|---|---|---|---|---|"], list[str]()
    with tempfile.TemporaryDirectory() as folder:
        python, site = environment((chosen.venv or Path(folder, "venv")).resolve())
        own = Path(folder, "ours.json")
        with start_ours(own):
            for kit, version in KITS.items():
                started = time.perf_counter()
                found = rival(kit, python, site, chosen.most, record)
                seconds = time.perf_counter() - started
                table.append(found.row(f"{kit} {version}"))
                notes.append(
                    f"{kit}: {seconds:.0f} s, {found.late} late; refused: {', '.join(found.refused) or 'none'}"
                )
                print(table[-1], notes[-1], sep="\n", file=sys.stderr)
                if chosen.json is not None:
                    chosen.json.write_text(json.dumps(record, indent=1), encoding="utf-8")
        table += ours(own)
    print(*table, *notes, sep="\n")


if __name__ == "__main__":
    main()
