"""Programs one small change away from the reference: what a mistake's name must not fall on by chance."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from ..reading.author import Source
from .mutants.general import but
from .mutants.syntax import places

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
            for place in places(tree, {}):
                for new in _others(place.node):
                    change = f"{ast.unparse(place.node)} -> {ast.unparse(new)}"
                    with place.holds(new):
                        code = ast.unparse(tree)
                    yield Neighbour(cell.part, code, change)


def _others(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in the place of a node: another operator, number or name, or nothing at all."""
    match node:
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in OTHER:
            yield but(node, op=OTHER[type(op)]())
        case ast.Compare(ops=[op]) if type(op) in OTHER:
            yield but(node, ops=[OTHER[type(op)]()])
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield from (ast.Constant(value + 1), ast.Constant(value - 1))
        case ast.Call(func=ast.Attribute(value=inner), args=[], keywords=[]):
            yield inner
        case ast.Attribute(attr=name) if name in OTHER_NAMES:
            yield but(node, attr=OTHER_NAMES[name])
    if isinstance(node, ast.Assign | ast.AugAssign) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    ):
        yield ast.Pass()
