"""`kata new unit/exercise`: a small complete exercise to change, one folder in solutions/ and one public grader."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from ..course import Course
from ..errors import KataError
from ..reading.author import load_all

TEMPLATE = Path(__file__).parent / "template"
"""The exercise as files; in them `$id`, `$title` and `$order` stand for what differs."""


def template() -> dict[str, str]:
    """The template's files by name; KataError where they did not come along, as in the students' bundle."""
    paths = sorted(path for path in TEMPLATE.rglob("*") if path.suffix in (".py", ".txt", ".yaml"))
    files = {path.relative_to(TEMPLATE).as_posix(): path for path in paths}
    if not files:
        raise KataError(f"there is no template in {TEMPLATE}; use `kata new` of a checkout or of the installed package")
    return {name: path.read_text(encoding="utf-8") for name, path in files.items()}


def scaffold(course: Course, exercise: str) -> list[Path]:
    """Write a working exercise under a new name; KataError if the name is taken or no name."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*/[a-zA-Z][a-zA-Z0-9_]*", exercise):
        raise KataError(f"{exercise!r} is no exercise name; write unit/exercise, e.g. losses/huber")
    unit, name = exercise.split("/")
    folder = course.solutions / unit / name
    if folder.exists():
        raise KataError(f"{folder} exists; choose another name, or edit it")
    order = max((source.header.order for source in load_all(course.solutions)), default=0) + 1
    places = {
        "exercise.py": folder / f"{name}.py",
        "hidden_grader.py": folder / f"test_{name}.py",
        "public_grader.py": course.public_grader(exercise),
    }
    told = {"id": exercise, "title": name.replace("_", " ").capitalize(), "order": order}
    files = {places.get(file, folder / file): Template(text).substitute(told) for file, text in template().items()}
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(files)
