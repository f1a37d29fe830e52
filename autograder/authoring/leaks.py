"""The hunt for secrets of solutions/ in what ships to students."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..reading.author import Source
from ..reading.percent import solution_lines
from .new import template

MIN_SECRET = 20
"""A code line of at least so many characters from solutions/ must not ship."""

BEGINNING = 12
"""So many characters of a secret are looked for first. A list of four different numbers is no shorter."""


def find_secrets(files: dict[str, bytes], sources: list[Source]) -> list[str]:
    """Code lines and hidden values of exercises that stand in a shipped file, one message each."""
    shipped = {name: _readable(name, content) for name, content in files.items()}
    secrets = list(secrets_of(sources, shipped))
    beginnings = {secret[:BEGINNING] for _, secret in secrets}
    there = {name: beginnings & _stretches(text) for name, text in shipped.items()}
    return [
        f"{name} would ship {secret!r} from {origin}; say it differently in one of them"
        for origin, secret in secrets
        for name, text in shipped.items()
        if secret[:BEGINNING] in there[name] and secret in text
    ]


def _stretches(text: str) -> set[str]:
    """Every stretch of a text that is as long as the beginning of a secret: to look for each secret takes too long."""
    return {text[start : start + BEGINNING] for start in range(len(text) - BEGINNING + 1)}


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


def secrets_of(sources: list[Source], shipped: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(file, text) of everything that must not ship: long code lines and long lists of hidden numbers.

    A line that `kata new` writes into every new exercise is known to everybody and no secret.
    """
    known = "\n".join(template().values())
    for source in sources:
        root = source.course.root
        stub = shipped.get(f"assignments/{source.id}.ipynb", "")
        paths = sorted([source.folder / "key.py", *source.folder.glob("test_*.py"), *source.folder.glob("*/**/*.py")])
        regions = [
            (source.folder / f"{source.folder.name}.py", solution_lines(cell.source))
            for cell in source.cells
            if cell.part
        ]
        for path, code in [*regions, *((path, _code(path)) for path in paths)]:
            for line in code:
                if len(line) >= MIN_SECRET and line not in stub and line not in known:
                    yield path.relative_to(root).as_posix(), line
        for path in source.folder.glob("test_*.py"):
            for numbers in _number_lists(path):
                yield path.relative_to(root).as_posix(), numbers


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
