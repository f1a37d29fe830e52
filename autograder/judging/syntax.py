"""The syntax of the code that a part uses, read for the detectors: never run, and so much of it at most."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice

from .rules import Statements

MOST_NODES = 20_000
"""How much of a program is looked at: code can be as large as it likes."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def nodes(code: Statements) -> Iterator[ast.AST]:
    """The nodes of the code that a part uses, so many at most."""
    return islice((node for tree, _ in code for node in ast.walk(tree)), MOST_NODES)


def within(code: Statements) -> Iterator[ast.AST]:
    """The nodes inside functions and classes; what stands alone in a cell shows its value in a notebook."""
    return nodes([(tree, text) for tree, text in code if isinstance(tree, Function | ast.ClassDef)])


def walk(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes of one statement, so many at most."""
    return islice(ast.walk(tree), MOST_NODES)


def returns(code: Statements) -> list[ast.expr]:
    """What is behind each `return`, where something is."""
    return [node.value for node in within(code) if isinstance(node, ast.Return) and node.value is not None]


def is_call(node: ast.AST | None, *names: str) -> bool:
    """Whether it is a call of one of these functions or methods."""
    return isinstance(node, ast.Call) and called(node) in names


def called(node: ast.Call) -> str:
    """The last name of what is called."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
