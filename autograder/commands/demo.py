"""`kata demo`: a sample class, released, collected, graded, fed back and exported with the real nbgrader.

It names no exercise: it takes the first of each unit in solutions/, at most seven, and makes the class from their
reference, right/ and wrong/ programs.
"""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from rich.console import Console

from ..authoring.programs import PUBLISHED_SECRET
from ..authoring.stubs import source_notebook
from ..course import CONFIG_TEXT, Course, find
from ..errors import KataError, nbgrader_for
from ..reading.author import Source, load_all
from ..record import Outcome, Record
from ..reports.class_table import progress, table, trouble
from ..reports.words import OUTCOME_NAMES, SYMBOL
from ..sandbox.levels import choose
from .sample_class import Handed, sample_class

LEGEND: tuple[Outcome, ...] = ("passed", "wrong", "not_attempted", "rule_broken")

MAX_EXERCISES = 7

WIDTH = 140
"""Columns of the table where the output goes to a file."""

MARK = "# Made by `kata demo`, which makes this folder anew each time.\n"


def run(out: Path, lang: str = "en", solutions: Path | None = None) -> int:
    """Make the course in `out` and show how the class did; 1 if the kit itself failed anywhere."""
    with nbgrader_for("the demo"):
        from ..nbgrader_adapter.classroom import Classroom
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=WIDTH)
    solutions = solutions or find().solutions
    sources = choose_exercises(solutions)
    if choose() == "process":
        console.print("[yellow]isolation: process only; grade no strangers' code this way (kata doctor says why)[/]")
    make_course(out, sources, CONFIG_TEXT, solutions, lang)
    course, units = Classroom(out), [source.id.split("/")[0] for source in sources]
    course.grader()
    records: list[Record] = []
    with progress(console) as bar:
        for unit in bar.track(units, description="released"):
            course.generate(unit)
        students = sample_class(sources, Course(out).assignments)
        pack(students, out / "downloaded")
        for unit in bar.track(units, description="collected"):
            for student, line in course.collect(unit).lines():
                console.print(f"  {student}: {line[lang]}", markup=False, soft_wrap=True)
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
        console.print(f"{what:>10}  {out / path}", soft_wrap=True, markup=False)
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
