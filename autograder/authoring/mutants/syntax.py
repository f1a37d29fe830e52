"""Where in a program a change can be made, and what stands around the place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

New = ast.AST | list[ast.stmt]
"""What may take the place of a node; in the place of a statement any number of statements."""


@dataclass(frozen=True)
class Around:
    """What an operator may know of a place: the innermost function and class, loops in that function, and so on.

    `statement` may be the `except` or `case` of one; `top` is the number of the top-level statement.
    `returns` is what the prompt's signature says that the function returns, as text; empty for helpers.
    """

    function: ast.FunctionDef | None = None
    of_class: ast.ClassDef | None = None
    statement: ast.AST | None = None
    returns: str = ""
    in_loop: bool = False
    in_error: bool = False
    top: int = 0

    @property
    def arguments(self) -> list[str]:
        """The names of the function's parameters."""
        return [argument.arg for argument in self.function.args.args] if self.function else []


@dataclass(frozen=True)
class Place:
    """A node, and where it is held: in a field of another node, or at an index of that field."""

    node: ast.AST
    around: Around
    holder: ast.AST
    field: str
    index: int | None

    @contextmanager
    def holds(self, new: New) -> Iterator[None]:
        """In here something else stands in this place of the tree."""
        old, inserted = getattr(self.holder, self.field), new if isinstance(new, list) else [new]
        for node in inserted:
            ast.fix_missing_locations(node)
        changed = new if self.index is None else [*old[: self.index], *inserted, *old[self.index + 1 :]]
        setattr(self.holder, self.field, changed)
        try:
            yield
        finally:
            setattr(self.holder, self.field, old)


def places(tree: ast.Module, returns: dict[str, str]) -> Iterator[Place]:
    """Every node that may be changed, outer ones first; annotations and docstrings are no code."""
    for number, statement in enumerate(tree.body):
        if _is_docstring(statement):
            continue
        around = Around(statement=statement, top=number)
        yield Place(statement, around, tree, "body", number)
        yield from _inside(statement, around, returns)


def _inside(node: ast.AST, around: Around, returns: dict[str, str]) -> Iterator[Place]:
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "type_comment", "ctx") or isinstance(node, ast.arg):
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST) and not _is_docstring(child):
                inner = _step(child, node, field, around, returns)
                yield Place(child, inner, node, field, index)
                yield from _inside(child, inner, returns)


def _step(child: ast.AST, holder: ast.AST, field: str, around: Around, returns: dict[str, str]) -> Around:
    """What is around a child of a node."""
    if isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case):
        around = replace(around, statement=child)
    match holder:
        case ast.FunctionDef(name=name) if field == "body":
            around = replace(around, function=holder, returns=returns.get(name, ""), in_loop=False)
        case ast.ClassDef() if field == "body":
            around = replace(around, of_class=holder)
        case ast.For() | ast.While() if field == "body":
            around = replace(around, in_loop=True)
        case ast.Lambda():
            around = replace(around, in_loop=False)
        case ast.Raise():
            around = replace(around, in_error=True)
    return around


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def expression(text: str) -> ast.expr:
    """An expression from its text."""
    return ast.parse(text, mode="eval").body


def statement(text: str) -> ast.stmt:
    """A statement from its text."""
    return ast.parse(text).body[0]


def text(node: ast.AST) -> str:
    """An expression as text that can stand anywhere in another."""
    written = ast.unparse(node)
    plain = isinstance(node, ast.Name | ast.Attribute | ast.Subscript | ast.List | ast.Dict | ast.Call)
    return written if plain else f"({written})"


def head(node: ast.AST | list[ast.stmt]) -> str:
    """A statement in one line: of one that holds others, what stands before them."""
    if isinstance(node, list):
        return "; ".join(map(head, node)) or "(nothing)"
    lines = ast.unparse(node).strip().splitlines()
    if not hasattr(node, "body"):
        return " ".join(line.strip() for line in lines)
    decorators = len(getattr(node, "decorator_list", []))
    return " ".join([*lines[:decorators], lines[decorators]])
