"""Finds what a prompt forbids: names in the student's source (read, never run) and operators seen by the worker.

A deterrent rather than a wall: a program can compute a name at run time, or hide a call from the trace.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ..exercise import Part, Rules
from ..reading.cells import Contents, bound, contents, defined, filled
from ..submission import Cell

MAX_DOTS = 20

LONGEST_NAME = 80
"""How much of a dotted name is looked at and shown: code can use a name a hundred thousand times."""

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
    named = [rule.split(".")[-1] for rule in (*rules.forbid, *rules.forbid_text, *rules.forbid_ops)]
    if not (rules.literals or rules.require or any(name in cell.source for name in named for cell in cells)):
        return next((Breach(op) for op in rules.forbid_ops if op in ops), None)  # nothing to look for in the source
    mine = used_code(part, cells)
    aliases = _aliases(contents(cells))
    used = [(name, node, source) for definition, source in mine for name, node in _names(definition, aliases)]
    for name, node, source in used:
        if any(_matches(name, forbidden) for forbidden in (*rules.forbid, *rules.forbid_ops)):
            return _breach(name, node, source)
    for definition, source in mine if rules.forbid_text else ():
        for node, text in _texts(definition):
            if text.startswith(rules.forbid_text):
                return _breach(repr(text), node, source)
    if rules.literals:
        for definition, source in mine:
            for node in ast.walk(definition):
                if isinstance(node, ast.Call):  # as it is written: ast.unparse fails on hundreds of nested nodes
                    return _breach(ast.get_source_segment(source, node.func) or "", node, source)
    for op in rules.forbid_ops:
        if op in ops:
            return Breach(op)
    missing = not any(_matches(name, option) for name, _, _ in used for option in rules.require)
    return Breach(rules.require[0]) if passed and rules.require and mine and missing else None


def used_code(part: Part, cells: tuple[Cell, ...]) -> Statements:
    """The student's statements that a part uses, as they are written: its functions, their helpers and names."""
    return _reachable(tuple(part.parameters), _definitions(contents(cells)))


def _texts(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every text in the code; what stands alone, as docstrings do, is a comment."""
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node, node.value


def _breach(name: str, node: ast.AST, source: str) -> Breach:
    line = getattr(node, "lineno", 0)
    short = name if len(name) <= LONGEST_NAME else f"…{name[-LONGEST_NAME:]}"
    return Breach(short, line, source.splitlines()[line - 1].strip()[:120] if line else "")


def _matches(name: str, rule: str) -> bool:
    """Whether a dotted name ends in the rule's names: `torch.autograd.grad` matches `autograd.grad`."""
    return f".{name}".endswith(f".{rule}") or (rule.startswith("torch.") and f".{rule}." in f".{name}.")


def _aliases(cells: tuple[Contents, ...]) -> dict[str, str]:
    """What imported names stand for: `F` for torch.nn.functional, `grad` for torch.autograd.grad."""
    found: dict[str, str] = {}
    for node in (node for cell in cells if cell.tree is not None for node in ast.walk(cell.tree)):
        if isinstance(node, ast.Import):
            found.update({alias.asname: alias.name for alias in node.names if alias.asname})
            found.update({alias.name.split(".")[0]: alias.name.split(".")[0] for alias in node.names})
        elif isinstance(node, ast.ImportFrom):
            found.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
    return {name: real[:LONGEST_NAME] for name, real in found.items()}


def _definitions(cells: tuple[Contents, ...]) -> dict[str, Statements]:
    """By name: its latest function, class, import or assignment, and the statements that may fill it in later."""
    found: dict[str, Statements] = {}
    for code, statement in ((cell.code, statement) for cell in cells for statement in cell.statements):
        if sure := defined(statement):
            found.update({name: [(node, code)] for name, node in sure.items()})
            continue
        stored, called = filled(statement)
        # A function of a module is used where it is called: that fills in nothing.
        called = {name for name in called if not _is_import(found.get(name, []))}
        for name in bound(statement) | stored | called:
            found.setdefault(name, []).append((statement, code))
    return found


def _is_import(statements: Statements) -> bool:
    return bool(statements) and isinstance(statements[0][0], ast.alias)


def _reachable(names: tuple[str, ...], definitions: dict[str, Statements]) -> Statements:
    """The definitions a part uses: its own functions, and the student's helpers and names they mention."""
    seen: set[str] = set()
    found: dict[ast.AST, str] = {}  # one statement may define thousands of names
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in definitions and name not in seen:
            seen.add(name)
            new = {tree: source for tree, source in definitions[name] if tree not in found}
            found.update(new)
            waiting += [n.id for tree in new for n in ast.walk(tree) if isinstance(n, ast.Name)]
    return list(found.items())


def _names(tree: ast.AST, aliases: dict[str, str]) -> Iterator[tuple[str, ast.AST]]:
    """Every dotted name (`loss.backward`), and every imported one, with aliases resolved; never a plain variable."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            names: list[str] = []
            inner: ast.AST = node
            while isinstance(inner, ast.Attribute) and len(names) < MAX_DOTS:  # what is in front is seen by itself
                names.append(inner.attr)
                inner = inner.value
            root = aliases.get(inner.id, inner.id) if isinstance(inner, ast.Name) else ""
            yield ".".join([root, *reversed(names)]), node
        elif isinstance(node, ast.Name) and node.id in aliases:
            yield aliases[node.id], node
        elif isinstance(node, ast.alias):  # the student's own name for something imported
            yield aliases.get(node.asname or node.name.split(".")[0], ""), node
