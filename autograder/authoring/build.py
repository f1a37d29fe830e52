"""solutions/ -> nbgrader's source notebooks, the students' stubs in assignments/, and the JSON beside each grader.

Byte-for-byte reproducible: fixed cell ids, no dates, no tool versions.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ..course import Course
from ..exercise import load
from ..grading.found import Settings
from ..grading.session import run
from ..reading.author import Source, exercise_ids, left_out, load_all
from ..reading.blame import blamed
from ..sandbox.levels import choose
from ..sandbox.process import Worker
from .crew import Crew, crew
from .fingerprints import exercise_json
from .kept import kept
from .stubs import source_notebook


def build(course: Course) -> None:
    """Write all generated files of a course; KataError names what is malformed, also in a grader."""
    sources = load_all(course.solutions)
    with Worker(choose()) as worker, crew(worker) as workers:
        for path, content in generated(course, sources, workers):
            if not path.is_file() or path.read_bytes() != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        load.cache_clear()
        _remove_left_out(course)
        _collect(course, sources, worker)


def _remove_left_out(course: Course) -> None:
    """Delete what was built of exercises that the course leaves out; of the notebooks only those that nobody began."""
    for id in left_out(course):
        notebook, given = course.assignments / f"{id}.ipynb", course.given(id)
        if notebook.is_file() and given.is_file() and notebook.read_bytes() == given.read_bytes():
            notebook.unlink()
        for path in (given, course.data(id), course.source / f"{id}.ipynb"):
            path.unlink(missing_ok=True)


def check(course: Course) -> list[str]:
    """What has drifted, as diff lines; if nothing has, KataError names what is malformed in a grader."""
    sources = load_all(course.solutions)
    with Worker(choose()) as worker, crew(worker) as workers:
        lines = drift(course, dict(generated(course, sources, workers, anew=True)))
        if not lines:
            _collect(course, sources, worker)
    return lines


def drift(course: Course, wanted: dict[Path, bytes]) -> list[str]:
    """What in the committed trees is not as `generated` says, as diff lines; empty if nothing has drifted."""
    root, found = course.root, list[str]()
    for path, content in wanted.items():
        old = path.read_bytes() if path.is_file() else b""
        if old != content and not path.is_relative_to(course.source):
            found += _diff(path.relative_to(root), old, content)
    made = [*course.assignments.glob("*/*"), *course.graders.glob("*/*.json"), *course.graders.glob("*/*.ipynb")]
    known = {file for id in exercise_ids(course.solutions) for file in _made(course, id)}
    gone = {file for id in left_out(course) for file in _made(course, id)}
    for path in sorted(path for path in made if ".ipynb_checkpoints" not in path.parts):
        if path in gone:
            found.append(f"{path.relative_to(root)} is of an exercise that {course.choices.name} leaves out; delete it")
        elif path not in known:
            found.append(f"{path.relative_to(root)} is not generated from solutions/; delete it")
    return found


def _made(course: Course, id: str) -> tuple[Path, Path, Path]:
    """What is generated of an exercise and committed."""
    return course.assignments / f"{id}.ipynb", course.given(id), course.data(id)


def generated(course: Course, sources: list[Source], crew: Crew, *, anew: bool = False) -> Iterator[tuple[Path, bytes]]:
    """Every generated file of these exercises with its content; `anew` also where nothing has changed."""
    from ..nbgrader_adapter.release import release_bytes

    for source in sources:
        with blamed(source.notebook):  # nbgrader refuses more than we do, with a traceback
            notebook = source_notebook(source)
            stub = release_bytes(notebook)
        yield course.source / f"{source.id}.ipynb", notebook
        yield course.assignments / f"{source.id}.ipynb", stub
        yield course.given(source.id), stub
        yield course.data(source.id), kept(source, stub, partial(exercise_json, source, stub, crew), anew=anew)


def _collect(course: Course, sources: list[Source], worker: Worker) -> None:
    """Collect all graders, and grade nobody."""
    ids = [source.id for source in sources]
    run([], Settings(), worker, lambda _: None, course.solutions, ids, course=course)


def _diff(path: Path, old: bytes, new: bytes) -> list[str]:
    before, after = old.decode(errors="replace").splitlines(), new.decode().splitlines()
    lines = difflib.unified_diff(before, after, f"{path} (committed)", f"{path} (built)", lineterm="", n=1)
    return list(lines)[:40]
