"""What holds a key against something other than itself: its functions `check_*`, run when an exercise is built."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from ..grading.authored import load_key
from ..reading.author import Source
from ..reading.blame import blamed, python_of
from ..reading.fit import CHECKS

DIFFERENTIATES = re.compile(r"(?!(np|numpy|torch)\.)(.*\.)?(diff|Derivative|jacobian)")
"""What a call is named with which sympy differentiates; NumPy and torch have a `diff` that is something else."""


def failed_checks(source: Source) -> list[str]:
    """What the checks of a key find: sympy, autograd and finite differences that disagree, or whatever they ask."""
    path = source.key
    checks = load_key(source.folder, source.functions()).namespace.items()
    failed = ((name, _failure(path, check)) for name, check in checks if name.startswith(CHECKS))
    wrong = "the key and an independent computation disagree"
    return [f"{path}: {name}: {found}; {wrong}, so mend one of them" for name, found in failed if found is not None]


def _failure(path: Path, check: Callable[[], None]) -> AssertionError | None:
    with blamed(path):
        try:
            check()
        except AssertionError as error:
            return error
    return None


def unchecked(source: Source) -> Iterator[str]:
    """A key that differentiates, or returns gradients, and has no check that holds them against autograd."""
    _, tree = python_of(source.key)
    checks = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith(CHECKS)]
    if any(ast.unparse(call.func) == "three_ways" for check in checks for call in _calls(check)):
        return
    for call in _calls(tree):
        name = ast.unparse(call.func)
        if DIFFERENTIATES.fullmatch(name) or (name == "returned" and len(call.args) + len(call.keywords) > 1):
            yield f"{source.key}:{call.lineno}: no autograd has confirmed this; call `three_ways` in a function check_*"
            return


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))
