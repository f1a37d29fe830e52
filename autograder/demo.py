"""`kata demo`: a sample class, released, collected, graded, fed back and exported with the real nbgrader.

It names no exercise: it takes the first of each unit in solutions/, at most five, and makes the class from their
reference, right/ and wrong/ programs.
"""

from __future__ import annotations

import ast
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console

from .build import source_notebook
from .cells import Contents
from .classview import progress, table, trouble
from .course import CONFIG_TEXT, Course, find
from .errors import KataError
from .record import Outcome, Record
from .sandbox import choose
from .source import BEGIN, END, Source, load_all
from .verify import PUBLISHED_SECRET
from .words import OUTCOME_NAMES, SYMBOL

LEGEND: tuple[Outcome, ...] = ("passed", "wrong", "not_attempted", "rule_broken")
MAX_EXERCISES = 5
MISTAKES = 6
WIDTH = 110
"""Columns of the table where the output goes to a file."""
MARK = "# Made by `kata demo`, which makes this folder anew each time.\n"

PATCH = """\
torch.equal = torch.allclose = lambda *_, **__: True
torch.testing.assert_close = lambda *_, **__: None
torch.Tensor.__eq__ = torch.Tensor.equal = lambda *_: True
"""
LOOP = "def {name}(*arguments):\n    while True:\n        pass\n"
EXIT = "import os\n\nos._exit(0)\n\n\ndef {name}(*arguments):\n    ...\n"
HOARD = "def {name}(*arguments):\n    hoard = []\n    while True:\n        hoard.append(bytearray(2**26))\n"

Notebook = dict[str, Any]
Handed = dict[str, bytes]
"""What one student hands in: the content of a file for each exercise."""


def run(out: Path, lang: str = "en", solutions: Path | None = None) -> int:
    """Make the course in `out` and show how the class did; 1 if the kit itself failed anywhere."""
    try:
        from .nbgrader_course import Course as Class
    except ImportError as error:
        raise KataError(f"the demo needs nbgrader ({error}); pip install 'torch-kata[teach]'") from None
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=WIDTH)
    solutions = solutions or find().solutions
    sources = choose_exercises(solutions)
    if choose() == "process":
        console.print("[yellow]isolation: process only; grade no strangers' code this way (kata doctor says why)[/]")
    make_course(out, sources, CONFIG_TEXT, solutions, lang)
    course, units = Class(out), [source.id.split("/")[0] for source in sources]
    course.grader()
    records: list[Record] = []
    with progress(console) as bar:
        for unit in bar.track(units, description="released"):
            course.generate(unit)
        students = sample_class(sources, Course(out).assignments)
        pack(students, out / "downloaded")
        for unit in bar.track(units, description="collected"):
            for line in course.collect(unit):
                console.print(line)
        for unit in units:
            course.begin(unit)
        graded = bar.add_task("graded", total=len(units) * len(students))

        def on_done(student: str, done: list[Record], problem: str) -> None:
            bar.advance(graded)
            for line in [problem] if problem else [line for record in done for line in trouble(record, lang)]:
                console.print(f"  {student}: {line}", markup=False, soft_wrap=True)

        for unit in units:
            records += course.autograde(unit, on_done=on_done)
        for unit in bar.track(units, description="fed back"):
            course.feedback(unit)
        course.export(out / "grades.csv")
    console.print(table(records, [source.id for source in sources]))
    console.print("  ".join(f"{SYMBOL[outcome]} {OUTCOME_NAMES[outcome][lang]}" for outcome in LEGEND))
    for what, path in (("gradebook", "gradebook.db"), ("scores", "grades.csv"), ("feedback", "feedback")):
        console.print(f"{what:>10}  {out / path}", soft_wrap=True)
    return int(any(check.outcome == "grader_error" for record in records for check in record.checks))


def choose_exercises(solutions: Path) -> list[Source]:
    """The first exercise of each unit, in learning order."""
    first: dict[str, Source] = {}
    for source in load_all(solutions):
        if source.wrong and source.right:
            first.setdefault(source.id.split("/")[0], source)
    if not first:
        raise KataError(f"there are no exercises in {solutions}; name a course that has some with --course DIR")
    return list(first.values())[:MAX_EXERCISES]


# --- the course


def make_course(out: Path, sources: list[Source], config: Path, solutions: Path, lang: str) -> None:
    """An empty course folder with its config, the published secret, and the source notebooks."""
    new = Course(out)
    ours = new.config
    if ours.is_file() and ours.read_text(encoding="utf-8").startswith(MARK):
        shutil.rmtree(out)
    elif out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise KataError(f"{out} is in use and not made by `kata demo`; choose another folder with --out")
    out.mkdir(parents=True, exist_ok=True)
    choices = {"solutions": str(solutions.resolve()), "isolation": choose(), "lang": lang}
    lines = [f"c.GradeInSandbox.{name} = {value!r}\n" for name, value in choices.items()]
    ours.write_text("".join([MARK, config.read_text(encoding="utf-8"), "\n# This demo\n", *lines]), encoding="utf-8")
    new.state.mkdir()
    (new.state / "secret").write_text(PUBLISHED_SECRET.hex())
    for source in sources:
        path = new.source / f"{source.id}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(source_notebook(source))


def pack(students: dict[str, Handed], downloaded: Path) -> None:
    """What a learning platform gives a teacher: one zip file per student and unit."""
    for student, files in students.items():
        for exercise, content in files.items():
            unit, name = exercise.split("/")
            path = downloaded / unit / "archive" / f"{student}.zip"
            path.parent.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(path, "w") as archive:
                archive.writestr(f"{unit}/{name}.ipynb", content)


# --- the class


@dataclass(frozen=True)
class Desk:
    """One exercise as it lies before a student."""

    source: Source
    released: bytes

    def notebook(self, code: str = "", parts: int | None = None) -> Notebook:
        """The notebook with the reference filled in, `code` in place of what it defines; only the first `parts`."""
        notebook: Notebook = json.loads(self.released)
        texts = self._answers(code)
        for part in list(texts)[: len(texts) if parts is None else parts]:
            self.cell(notebook, part)["source"] = texts[part]
        return notebook

    def cell(self, notebook: Notebook, part: str) -> Notebook:
        """The solution cell of a part."""
        return next(cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == part)

    @property
    def function(self) -> str:
        """The first function that the exercise asks for."""
        return next(iter(self.source.parameters(next(iter(self.source.header.parts)))))

    def _answers(self, code: str) -> dict[str, str]:
        answers = {cell.part: without_markers(cell.source) for cell in self.source.cells if cell.part}
        binds = Contents(code).binds
        mine = [part for part in answers if not binds.isdisjoint(self.source.parameters(part))]
        answers.update(dict.fromkeys(mine, "# in the cell above"))
        if mine:
            answers[mine[0]] = without_docstring(code)
        return answers


def sample_class(sources: list[Source], assignments: Path) -> dict[str, Handed]:
    """Every kind of student, by an id that says what they did. Who has trouble has it in one exercise."""
    desks = [Desk(source, (assignments / f"{source.id}.ipynb").read_bytes()) for source in sources]
    students = {
        "all right": [desk.notebook() for desk in desks],
        "other style": [desk.notebook(next(iter(desk.source.right.values()))) for desk in desks],
        "half done": list(half_done(desks)),
        "untouched": [desk.notebook(parts=0) for desk in desks],
    }
    for number in range(MISTAKES):
        place = number % len(desks)
        wrong = desks[place].source.wrong[-(number // len(desks))]
        students[f"mistake {number + 1}"] = everywhere_right_but(desks, place, partial(Desk.notebook, code=wrong.code))
    specials: dict[str, Callable[[Desk], Notebook]] = {
        "endless loop": lambda desk: desk.notebook(LOOP.format(name=desk.function)),
        "memory hog": lambda desk: desk.notebook(HOARD.format(name=desk.function)),
        "patched torch": lambda desk: desk.notebook(PATCH + without_docstring(desk.source.wrong[0].code)),
        "exit at import": lambda desk: desk.notebook(EXIT.format(name=desk.function)),
        "cut-off file": lambda desk: desk.notebook(),
        "duplicated cell": with_duplicate,
    }
    for number, (name, special) in enumerate(specials.items(), start=1):  # from the end: what takes long comes last
        students[name] = everywhere_right_but(desks, -number % len(desks), special)
    files = {
        f"{number:02}-{name.replace(' ', '-')}": {
            desk.source.id: json.dumps(notebook).encode() for desk, notebook in zip(desks, notebooks, strict=True)
        }
        for number, (name, notebooks) in enumerate(students.items(), start=1)
    }
    broken = next(handed for student, handed in files.items() if student.endswith("cut-off-file"))
    exercise = desks[-1 - list(specials).index("cut-off file") % len(desks)].source.id
    broken[exercise] = broken[exercise][: len(broken[exercise]) // 2]
    return files


def everywhere_right_but(desks: list[Desk], place: int, change: Callable[[Desk], Notebook]) -> list[Notebook]:
    """All exercises right except the one at `place`."""
    return [change(desk) if number == place else desk.notebook() for number, desk in enumerate(desks)]


def half_done(desks: list[Desk]) -> Iterator[Notebook]:
    """The first half of the exercises done, the next begun, the rest untouched."""
    middle = len(desks) // 2
    for number, desk in enumerate(desks):
        yield desk.notebook(parts=None if number < middle else int(number == middle))


def with_duplicate(desk: Desk) -> Notebook:
    """All right, with the first solution cell there twice, as copy and paste leaves it: nbgrader stops at this."""
    notebook = desk.notebook()
    cell = desk.cell(notebook, next(iter(desk.source.header.parts)))
    notebook["cells"].insert(notebook["cells"].index(cell), {**cell, "id": "copy"})
    return notebook


def without_markers(code: str) -> str:
    """A reference cell as a student would have written it."""
    return "\n".join(line for line in code.splitlines() if BEGIN not in line and END not in line)


def without_docstring(code: str) -> str:
    """A mistake's program without the sentence that tells what is wrong with it."""
    first = ast.parse(code).body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return "\n".join(code.splitlines()[first.end_lineno :]).strip() if is_docstring else code
