"""Finds what a prompt forbids: names in the student's source (read, never run) and operators seen by the worker.

A deterrent rather than a wall: a program can compute a name at run time, or hide a call from the trace.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from .exercise import Part
from .notebook import Cell, runnable


class Breach(NamedTuple):
    """What broke a rule, and where in the student's own cells (line 0: only seen while running)."""

    name: str
    line: int = 0
    code: str = ""


def breach(part: Part, cells: tuple[Cell, ...], ops: dict[str, None]) -> Breach | None:
    """The first rule of `part` that its code breaks, or None."""
    rules = part.rules
    functions = _functions(cells)
    mine = _reachable(tuple(part.parameters), functions)
    used = [(name, node, source) for definition, source in mine for name, node in _names(definition)]
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
    if rules.require and mine and not any(_matches(name, option) for name, _, _ in used for option in rules.require):
        return Breach(rules.require[0])
    return None


def _breach(name: str, node: ast.AST, source: str) -> Breach:
    line = getattr(node, "lineno", 0)
    return Breach(name, line, source.splitlines()[line - 1].strip()[:120] if line else "")


def _matches(name: str, rule: str) -> bool:
    """Whether a dotted name ends in the rule's names: `torch.autograd.grad` matches `autograd.grad`."""
    return f".{name}".endswith(f".{rule}") or (rule.startswith("torch.") and f".{rule}." in f".{name}.")


def _functions(cells: tuple[Cell, ...]) -> dict[str, tuple[ast.AST, str]]:
    """The top-level functions and classes by name, the latest definition of each, with the source they stand in."""
    found: dict[str, tuple[ast.AST, str]] = {}
    for cell in cells:
        source, _ = runnable(cell.source)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
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


def _names(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Every dotted name in a tree, the longest first: `torch.nn.functional.mse_loss`, `loss.backward`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            names: list[str] = []
            inner: ast.AST = node
            while isinstance(inner, ast.Attribute):
                names.append(inner.attr)
                inner = inner.value
            names.append(inner.id if isinstance(inner, ast.Name) else "")
            yield ".".join(reversed(names)).lstrip("."), node
        elif isinstance(node, ast.Name):
            yield node.id, node
