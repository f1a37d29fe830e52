"""`kata bundle`: the zip that students get, packed by an allowlist from what was built, and the hunt for secrets in it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from ..course import PACKAGE, Course
from ..errors import KataError
from ..reading.author import load_all
from ..sandbox.levels import choose
from ..sandbox.process import Worker
from .build import generated
from .crew import crew
from .leaks import find_secrets

README = """\
# torch-kata: exercises

One command sets everything up and checks your notebooks (macOS, Linux):

    python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/kata check

Windows:

    py -m venv .venv && .venv\\Scripts\\pip install -r requirements.txt && .venv\\Scripts\\kata check

Fill in the notebooks in `assignments/` (for JupyterLab: `.venv/bin/pip install -e .[lab]`, then `.venv/bin/jupyter lab`),
save, and run `.venv/bin/kata check` or `.venv/bin/pytest autograder/` again.

日本語: `assignments/` のノートブックを書き、保存してから `.venv/bin/kata check --lang ja` を実行してください。
"""

REQUIREMENTS = (
    "torch==2.13.0\nnumpy==2.4.6\npytest==9.2.0\nmsgspec==0.22.0\nrich==15.0.0\nJinja2==3.1.6\nipython==9.18.1\n-e .\n"
)

PYPROJECT = """\
[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"

[project]
name = "torch-kata"
version = "0.1.0"
description = "Auto-graded first steps in deep learning with PyTorch: isolated, fast, and it names the mistake"
readme = "README.md"
requires-python = ">=3.11"
dependencies = ["torch>=2.11", "numpy>=2.0", "pytest>=9.0", "msgspec>=0.20", "rich>=14", "Jinja2>=3.1", "ipython>=8.18"]

[project.optional-dependencies]
lab = ["jupyterlab>=4.2"]

[project.scripts]
kata = "autograder.commands.cli:main"

[project.entry-points.pytest11]
kata = "autograder.plugin"

[tool.setuptools.packages.find]
include = ["autograder*"]
namespaces = false

[tool.pytest.ini_options]
addopts = ["--import-mode=importlib"]
testpaths = ["autograder"]
"""
"""A wheel leaves none behind that could be packed; a test holds this one against the kit's own."""


def bundle(course: Course, out: Path) -> Path:
    """Write the zip; KataError if something secret would be in it."""
    sources = load_all(course.solutions)
    with Worker(choose()) as worker, crew(worker) as workers:
        files = dict(contents(course, dict(generated(course, sources, workers))))
    leaks = find_secrets(files, sources)
    if leaks:
        raise KataError(leaks[0])
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(f"torch-kata/{name}"), content, zipfile.ZIP_DEFLATED)
    return out


def contents(course: Course, built: dict[Path, bytes]) -> Iterator[tuple[str, bytes]]:
    """Every file that ships, by its name in the bundle: the kit that runs here, and of the course what was `built` (by
    `generated`), with the public graders that belong to it.
    """
    for path, content in built.items():
        if not path.is_relative_to(course.source):
            yield path.relative_to(course.root).as_posix(), content
        if path.is_relative_to(course.graders):
            grader = path.with_name(f"test_{path.stem}.py")
            yield grader.relative_to(course.root).as_posix(), grader.read_bytes()
    for path in sorted(path for kind in ("*.py", "py.typed", "*.html") for path in PACKAGE.rglob(kind)):
        if not {"graders", "template", "mutants", "mutants.html"} & set(path.relative_to(PACKAGE).parts):
            yield f"autograder/{path.relative_to(PACKAGE).as_posix()}", path.read_bytes()
    yield "pyproject.toml", PYPROJECT.encode()
    yield "README.md", README.encode()
    yield "requirements.txt", REQUIREMENTS.encode()
