"""Finds what a prompt forbids: names in the student's source (read, never run) and operators seen by the worker.

A deterrent rather than a wall: a program can compute a name at run time, or hide a call from the trace.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from .exercise import Part, Rules
from .notebook import Cell, runnable


class Breach(NamedTuple):
    """What broke a rule, and where in the student's own cells (line 0: only seen while running)."""

    name: str
    line: int = 0
    code: str = ""


def breach(part: Part, cells: tuple[Cell, ...], ops: dict[str, None], *, passed: bool) -> Breach | None:
    """The first rule of `part` that its code breaks, or None. What is missing is a breach only of what has `passed`."""
    rules = part.rules
    if rules == Rules():
        return None
    named = [rule.split(".")[-1] for rule in (*rules.forbid, *rules.forbid_ops)]
    if not (rules.literals or rules.require or any(name in cell.source for name in named for cell in cells)):
        return next((Breach(op) for op in rules.forbid_ops if op in ops), None)  # nothing to look for in the source
    trees = _parsed(cells)
    mine = _reachable(tuple(part.parameters), _functions(trees))
    aliases = _aliases(trees)
    used = [(name, node, source) for definition, source in mine for name, node in _names(definition, aliases)]
    for name, node, source in used:
        if any(_matches(name, forbidden) for forbidden in (*rules.forbid, *rules.forbid_ops)):
            return _breach(name, node, source)
    if rules.literals:
        for definition, source in mine:
            for node in ast.walk(definition):
                if isinstance(node, ast.Call):
                    return _breach(ast.unparse(node.func)[:60], node, source)
    for op in rules.forbid_ops:
        if op in ops:
            return Breach(op)
    missing = not any(_matches(name, option) for name, _, _ in used for option in rules.require)
    return Breach(rules.require[0]) if passed and rules.require and mine and missing else None


def _breach(name: str, node: ast.AST, source: str) -> Breach:
    line = getattr(node, "lineno", 0)
    return Breach(name, line, source.splitlines()[line - 1].strip()[:120] if line else "")


def _matches(name: str, rule: str) -> bool:
    """Whether a dotted name ends in the rule's names: `torch.autograd.grad` matches `autograd.grad`."""
    return f".{name}".endswith(f".{rule}") or (rule.startswith("torch.") and f".{rule}." in f".{name}.")


def _parsed(cells: tuple[Cell, ...]) -> list[tuple[ast.Module, str]]:
    """The cells that Python can read, as trees with their source."""
    found = []
    for cell in cells:
        source, _ = runnable(cell.source)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found.append((ast.parse(source), source))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return found


def _aliases(trees: list[tuple[ast.Module, str]]) -> dict[str, str]:
    """What imported names stand for: `F` for torch.nn.functional, `grad` for torch.autograd.grad."""
    found: dict[str, str] = {}
    for tree, _ in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                found.update({alias.asname: alias.name for alias in node.names if alias.asname})
                found.update({alias.name.split(".")[0]: alias.name.split(".")[0] for alias in node.names})
            elif isinstance(node, ast.ImportFrom):
                found.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
    return found


def _functions(trees: list[tuple[ast.Module, str]]) -> dict[str, tuple[ast.AST, str]]:
    """The top-level functions, classes and assigned names, the latest of each, with the source they stand in."""
    found: dict[str, tuple[ast.AST, str]] = {}
    for tree, source in trees:
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                found[node.name] = node, source
            elif isinstance(node, ast.Assign):
                found.update({name.id: (node, source) for name in node.targets if isinstance(name, ast.Name)})
    return found


def _reachable(names: tuple[str, ...], functions: dict[str, tuple[ast.AST, str]]) -> list[tuple[ast.AST, str]]:
    """The definitions a part uses: its own functions, and the student's helpers they mention."""
    seen: list[str] = []
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in functions and name not in seen:
            seen.append(name)
            waiting += [node.id for node in ast.walk(functions[name][0]) if isinstance(node, ast.Name)]
    return [functions[name] for name in seen]


def _names(tree: ast.AST, aliases: dict[str, str]) -> Iterator[tuple[str, ast.AST]]:
    """Every dotted name (`loss.backward`), and every imported one, with aliases resolved; never a plain variable."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            names: list[str] = []
            inner: ast.AST = node
            while isinstance(inner, ast.Attribute):
                names.append(inner.attr)
                inner = inner.value
            root = aliases.get(inner.id, inner.id) if isinstance(inner, ast.Name) else ""
            yield ".".join([root, *reversed(names)]), node
        elif isinstance(node, ast.Name) and node.id in aliases:
            yield aliases[node.id], node
