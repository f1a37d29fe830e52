"""Programs one small change away from the reference: what a mistake's name must not fall on by chance."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from typing import NamedTuple

from ..reading.author import Source

OTHER = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.Gt: ast.GtE,
}

OTHER_NAMES = {"mean": "sum", "sum": "mean", "zeros": "ones", "zeros_like": "ones_like", "min": "max", "max": "min"}


class Neighbour(NamedTuple):
    """The cell of a part with one change, and the change as a person reads it."""

    part: str
    code: str
    change: str


def neighbours(source: Source) -> Iterator[Neighbour]:
    """Every neighbour of the reference, part by part."""
    for cell in source.cells:
        if cell.part:
            tree = ast.parse(cell.source)
            for number, node in enumerate(ast.walk(tree)):
                for new in _others(node):
                    changed = _replaced(tree, number, new)
                    yield Neighbour(cell.part, ast.unparse(changed), f"{ast.unparse(node)} -> {ast.unparse(new)}")


def _others(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in the place of a node: another operator, number or name, or nothing at all."""
    match node:
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in OTHER:
            yield _with(node, op=OTHER[type(op)]())
        case ast.Compare(ops=[op]) if type(op) in OTHER:
            yield _with(node, ops=[OTHER[type(op)]()])
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield from (ast.Constant(value + 1), ast.Constant(value - 1))
        case ast.Call(func=ast.Attribute(value=inner), args=[], keywords=[]):
            yield inner
        case ast.Attribute(attr=name) if name in OTHER_NAMES:
            yield _with(node, attr=OTHER_NAMES[name])
    if isinstance(node, ast.Assign | ast.AugAssign) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    ):
        yield ast.Pass()


def _with(node: ast.AST, **fields: object) -> ast.AST:
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def _replaced(tree: ast.Module, number: int, new: ast.AST) -> ast.Module:
    """A copy of a tree with its node of this number, as `ast.walk` counts, replaced."""
    result = copy.deepcopy(tree)
    old = next(node for place, node in enumerate(ast.walk(result)) if place == number)
    for parent in ast.walk(result):
        for field, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, field, new)
            elif isinstance(value, list):
                value[:] = [new if one is old else one for one in value]
    return ast.fix_missing_locations(result)
