"""`kata bundle`: the zip that students get, packed from a fresh build by an allowlist, and the hunt for secrets in it."""

from __future__ import annotations

import ast
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .build import generated
from .course import PACKAGE, Course
from .errors import KataError
from .scaffold import template
from .source import BEGIN, END, load_all

MIN_SECRET = 20
"""A code line of at least so many characters from solutions/ must not ship."""

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
REQUIREMENTS = "torch==2.13.0\nnumpy==2.4.6\npytest==9.2.0\nmsgspec==0.22.0\nrich==15.0.0\nJinja2==3.1.6\n-e .\n"

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
dependencies = ["torch>=2.11", "numpy>=2.0", "pytest>=9.0", "msgspec>=0.20", "rich>=14", "Jinja2>=3.1"]

[project.optional-dependencies]
lab = ["jupyterlab>=4.2"]

[project.scripts]
kata = "autograder.cli:main"

[project.entry-points.pytest11]
kata = "autograder.plugin"

[tool.setuptools]
packages = ["autograder"]

[tool.pytest.ini_options]
addopts = ["--import-mode=importlib"]
testpaths = ["autograder"]
"""
"""A wheel leaves none behind that could be packed; a test holds this one against the kit's own."""


def bundle(course: Course, out: Path) -> Path:
    """Write the zip; KataError if something secret would be in it."""
    files = dict(contents(course, dict(generated(course))))
    leaks = find_secrets(files, course.root)
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
    for path in sorted(path for kind in ("*.py", "py.typed", "templates/*.html") for path in PACKAGE.glob(kind)):
        yield f"autograder/{path.relative_to(PACKAGE).as_posix()}", path.read_bytes()
    yield "pyproject.toml", PYPROJECT.encode()
    yield "README.md", README.encode()
    yield "requirements.txt", REQUIREMENTS.encode()


def find_secrets(files: dict[str, bytes], root: Path) -> list[str]:
    """Code lines and hidden values of solutions/ that stand in a shipped file, one message each."""
    shipped = {name: _readable(name, content) for name, content in files.items()}
    found = []
    for origin, secret in secrets_of(root, shipped):
        for name, text in shipped.items():
            if secret in text:
                found.append(f"{name} would ship {secret!r} from {origin}; say it differently in one of them")
    return found


def _readable(name: str, content: bytes) -> str:
    """A file as its reader sees it: of JSON, every text without escapes, and all data in one line."""
    text = content.decode(errors="replace")
    if not name.endswith((".json", ".ipynb")):
        return text
    data = json.loads(text)
    return "\n".join([*_texts(data), json.dumps(data)])


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list | dict):
        for item in data.values() if isinstance(data, dict) else data:
            yield from _texts(item)


def secrets_of(root: Path, shipped: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(file, text) of everything that must not ship: long code lines and long lists of hidden numbers.

    A line that `kata new` writes into every new exercise is known to everybody and no secret.
    """
    known = "\n".join(template().values())
    for source in load_all(Course(root).solutions):
        stub = shipped.get(f"assignments/{source.id}.ipynb", "")
        paths = sorted([source.folder / "key.py", *source.folder.glob("test_*.py"), *source.folder.glob("*/*.py")])
        regions = [
            (source.folder / f"{source.folder.name}.py", _region(cell.source)) for cell in source.cells if cell.part
        ]
        for path, code in [*regions, *((path, _code(path)) for path in paths)]:
            for line in code:
                if len(line) >= MIN_SECRET and line not in stub and line not in known:
                    yield path.relative_to(root).as_posix(), line
        for path in source.folder.glob("test_*.py"):
            for numbers in _number_lists(path):
                yield path.relative_to(root).as_posix(), numbers


def _region(source: str) -> list[str]:
    """The stripped lines between the solution markers."""
    lines, inside = [], False
    for line in source.splitlines():
        if BEGIN in line or END in line:
            inside = BEGIN in line
        elif inside:
            lines.append(line.strip())
    return lines


def _code(path: Path) -> list[str]:
    """The stripped code lines of a file without docstrings, imports, def and decorator lines."""
    text = path.read_text(encoding="utf-8")
    skip = set[int]()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            skip |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            skip |= set(range(node.lineno, node.body[0].lineno))
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node, clean=False):
            skip |= set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    lines = enumerate(text.splitlines(), start=1)
    return [line.strip() for number, line in lines if number not in skip and not line.strip().startswith("@")]


def _number_lists(path: Path) -> Iterator[str]:
    """Lists of four and more different numbers in a hidden grader, as JSON and Python would print them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.List) and len(node.elts) >= 4:
            try:
                values = ast.literal_eval(node)
            except ValueError:
                continue
            if all(isinstance(value, int | float) for value in values) and len(set(values)) >= 4:
                yield str(values)
