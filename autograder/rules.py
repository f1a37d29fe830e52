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

Statements = list[tuple[ast.AST, str]]
"""Statements of the student's, with the source of the cell they stand in."""


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
    mine = _reachable(tuple(part.parameters), _definitions(trees))
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


def _definitions(trees: list[tuple[ast.Module, str]]) -> dict[str, Statements]:
    """By name: its latest function, class or assignment, and the statements that may fill it in later."""
    found: dict[str, Statements] = {}
    for tree, source in trees:
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                found[node.name] = [(node, source)]
            elif isinstance(node, ast.Assign) and all(isinstance(target, ast.Name) for target in node.targets):
                found.update({target.id: [(node, source)] for target in node.targets if isinstance(target, ast.Name)})
            else:
                for name in _filled(node):
                    found.setdefault(name, []).append((node, source))
    return found


def _filled(statement: ast.AST) -> set[str]:
    """The names that a statement binds, stores into (`CARD[name] = ...`) or calls a method of (`CARD.update(...)`)."""
    found: set[str] = set()
    for node in ast.walk(statement):
        match node:
            case ast.Name(ctx=ast.Store()):
                found.add(node.id)
            case ast.Subscript(ctx=ast.Store()) | ast.Attribute(ctx=ast.Store()) | ast.Call(func=ast.Attribute()):
                inner: ast.AST = node.func if isinstance(node, ast.Call) else node
                while isinstance(inner, ast.Attribute | ast.Subscript):
                    inner = inner.value
                found |= {inner.id} if isinstance(inner, ast.Name) else set()
    return found


def _reachable(names: tuple[str, ...], definitions: dict[str, Statements]) -> Statements:
    """The definitions a part uses: its own functions, and the student's helpers and names they mention."""
    seen: list[str] = []
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in definitions and name not in seen:
            seen.append(name)
            waiting += [n.id for tree, _ in definitions[name] for n in ast.walk(tree) if isinstance(n, ast.Name)]
    return [statement for name in seen for statement in definitions[name]]


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
