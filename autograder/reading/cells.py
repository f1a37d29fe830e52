"""What is in a cell: the names it binds, fills in and uses, by its syntax tree; nothing here runs it.

The one place that reads code of strangers: `runnable` and `syntax_tree` hold what protects against giant input.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from ..submission import Cell
from .plain import runnable, syntax_tree

DEFINITION = re.compile(
    r"^(?:(?:async[^\S\n]++)?(?:def|class)[^\S\n]++(\w++)|(\w++)[^\S\n]*+(?::|=(?!=)))", re.MULTILINE
)
"""Where a line that begins at the margin looks like a definition; for cells that Python cannot read."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Contents:
    """One cell, parsed once. `code` is the cell as plain Python; `tree` is None where Python cannot read it."""

    def __init__(self, source: str) -> None:
        self.code = runnable(source)[0]
        self.tree = syntax_tree(self.code)
        self.statements = [] if self.tree is None else self.tree.body

    @cached_property
    def binds(self) -> frozenset[str]:
        """The names that the cell binds at its top level, also within `if`, `try`, `with` and loops."""
        return frozenset(name for statement in self.statements for name in bound(statement))

    @cached_property
    def imports(self) -> frozenset[str]:
        """Those of them that an import binds, and `*` if it may bind any name there is (`from x import *`)."""
        nodes = [node for statement in self.statements for node in _own(statement)]
        aliases = [alias for node in nodes if isinstance(node, ast.Import | ast.ImportFrom) for alias in node.names]
        return frozenset(map(_imported, aliases))

    @cached_property
    def fills(self) -> frozenset[str]:
        """The names of other cells that it only fills in (`CARD[name] = ...`, `CARD.update(...)`, `CARD |= ...`)."""
        return frozenset(name for statement in self.statements for names in filled(statement) for name in names)

    @cached_property
    def uses(self) -> frozenset[str]:
        """The names that are read anywhere in it."""
        nodes = [] if self.tree is None else ast.walk(self.tree)
        return frozenset(node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))

    @property
    def signatures(self) -> dict[str, tuple[str, ...]]:
        """The functions that stand at its top level, with the names of their parameters, and the classes, without."""
        found: dict[str, tuple[str, ...]] = {}
        for node in self.statements:
            if isinstance(node, Function):
                found[node.name] = tuple(argument.arg for argument in (*node.args.posonlyargs, *node.args.args))
            elif isinstance(node, ast.ClassDef):
                found[node.name] = ()
        return found


@lru_cache(maxsize=64)
def signatures(source: str) -> dict[str, tuple[str, ...]]:
    """The functions and classes of a cell of the author's, which is asked for once for each of its programs."""
    return Contents(source).signatures


@lru_cache(maxsize=2)  # trees of as much code as is allowed take 250 MB
def contents(cells: tuple[Cell, ...]) -> tuple[Contents, ...]:
    """What is in the cells of a submission; kept, since every part of it asks."""
    return tuple(Contents(cell.source) for cell in cells)


@lru_cache(maxsize=8)  # names without the trees, for more lanes than there are
def defined_by(cells: tuple[Cell, ...]) -> tuple[frozenset[str], ...]:
    """The names that each cell defines; by its text where Python cannot read it, so that its error can be shown."""
    return tuple(
        cell.binds if cell.tree is not None else frozenset(a or b for a, b in DEFINITION.findall(cell.code))
        for cell in contents(cells)
    )


def defined(statement: ast.stmt) -> dict[str, ast.AST]:
    """The names to which a top-level statement is sure to give a new value, each with the syntax that does so."""
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return {statement.name: statement}
        case ast.Import() | ast.ImportFrom():
            return {_imported(alias): alias for alias in statement.names if alias.name != "*"}
        case ast.Assign(targets=targets) if all(isinstance(target, ast.Name) for target in targets):
            return dict.fromkeys(bound(statement), statement)
        case ast.AnnAssign(target=ast.Name(), value=ast.expr()):
            return dict.fromkeys(bound(statement), statement)
    return {}


def bound(statement: ast.stmt) -> set[str]:
    """The names that a top-level statement may bind, however deep in it; `x: int` and `del x` bind none."""
    return {name for node in _own(statement) for name in _names(node)}


def filled(statement: ast.stmt) -> tuple[set[str], set[str]]:
    """The names that a statement stores into (`CARD[name] = ...`), and those it calls a method of (`CARD.update(...)`).

    What defines a name fills in none.
    """
    stored, called = set[str](), set[str]()
    for node in () if defined(statement) else ast.walk(statement):
        match node:
            case ast.AugAssign(target=ast.Name(id=name)):
                stored.add(name)
            case ast.Subscript(ctx=ast.Store()) | ast.Attribute(ctx=ast.Store()):
                stored |= _root(node)
            case ast.Call(func=ast.Attribute()):
                called |= _root(node.func)
    return stored, called


def _own(statement: ast.stmt) -> Iterator[ast.AST]:
    """The nodes of a statement that stand in the cell's own scope, without those of functions and classes in it."""
    waiting: list[ast.AST] = [statement]  # no recursion: code can be nested deeply
    while waiting:
        node = waiting.pop()
        yield node
        waiting += _inner(node)


def _inner(node: ast.AST) -> Iterable[ast.AST]:
    """The children of a node that can bind a name in the scope of the node."""
    match node:
        case ast.Name() | ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Lambda():
            return ()
        case ast.comprehension():  # its target is its own; what `:=` binds in it is not
            return (node.iter, *node.ifs)
        case ast.AugAssign(target=ast.Name()):
            return (node.value,)
        case ast.AnnAssign(value=None):
            return ()
    return ast.iter_child_nodes(node)


def _names(node: ast.AST) -> Iterator[str]:
    """The names that one node binds."""
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.Import() | ast.ImportFrom():
            yield from (_imported(alias) for alias in node.names if alias.name != "*")
        case ast.Name(id=name, ctx=ast.Store()):
            yield name
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
            yield name


def _imported(alias: ast.alias) -> str:
    return alias.asname or alias.name.split(".")[0]


def _root(node: ast.AST) -> set[str]:
    """`CARD` of `CARD.answers[0]`."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return {node.id} if isinstance(node, ast.Name) else set()
