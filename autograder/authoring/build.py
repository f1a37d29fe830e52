"""solutions/ -> nbgrader's source notebooks, the students' stubs in assignments/, and the JSON beside each grader.

Byte-for-byte reproducible: fixed cell ids, no dates, no tool versions.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

from ..course import Course
from ..reading.author import load_all
from ..sandbox.levels import choose
from ..sandbox.process import Worker
from .fingerprints import exercise_json
from .stubs import source_notebook


def build(course: Course) -> None:
    """Write all generated files of a course."""
    for path, content in generated(course):
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def drift(course: Course, wanted: dict[Path, bytes]) -> list[str]:
    """What in the committed trees is not as `generated` says, as diff lines; empty if nothing has drifted."""
    root, found = course.root, list[str]()
    for path, content in wanted.items():
        old = path.read_bytes() if path.is_file() else b""
        if old != content and not path.is_relative_to(course.source):
            found += _diff(path.relative_to(root), old, content)
    for path in sorted([*course.assignments.glob("*/*"), *course.graders.glob("*/*.json")]):
        if path not in wanted and ".ipynb_checkpoints" not in path.parts:
            found.append(f"{path.relative_to(root)} is not generated from solutions/; delete it")
    return found


def generated(course: Course) -> Iterator[tuple[Path, bytes]]:
    """Every generated file with its content."""
    from ..nbgrader_adapter.release import release_bytes

    worker = Worker(choose())
    try:
        for source in load_all(course.solutions):
            notebook = source_notebook(source)
            stub = release_bytes(notebook)
            yield course.source / f"{source.id}.ipynb", notebook
            yield course.assignments / f"{source.id}.ipynb", stub
            yield course.data(source.id), exercise_json(source, stub, worker)
    finally:
        worker.close()


def _diff(path: Path, old: bytes, new: bytes) -> list[str]:
    before, after = old.decode(errors="replace").splitlines(), new.decode().splitlines()
    lines = difflib.unified_diff(before, after, f"{path} (committed)", f"{path} (built)", lineterm="", n=1)
    return list(lines)[:40]
