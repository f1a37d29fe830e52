"""Operators for any Python program, each a function from a node to what may stand in its place."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from itertools import pairwise

from .syntax import Around, New, expression, statement, text

Changes = Iterator[New]

Operator = Callable[[ast.AST, Around], Changes]

ARITHMETIC: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
}

COMPARISON: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq, ast.GtE, ast.LtE),
    ast.NotEq: (ast.Eq, ast.Gt, ast.Lt),
    ast.Lt: (ast.LtE, ast.GtE, ast.NotEq),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE, ast.NotEq),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}


def but(node: ast.AST, **fields: object) -> ast.AST:
    """A copy of a node with other fields; what it holds is shared."""
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def arithmetic(node: ast.AST, _: Around) -> Changes:
    """`a + b` -> `a - b`, `a * b`; `a += b` -> `a -= b`."""
    if isinstance(node, ast.BinOp | ast.AugAssign):
        for other in ARITHMETIC.get(type(node.op), ()):
            yield but(node, op=other())


def operands(node: ast.AST, _: Around) -> Changes:
    """`a - b` -> `b - a`, for operators that do not commute."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub | ast.Div | ast.FloorDiv | ast.Mod | ast.Pow):
        yield but(node, left=node.right, right=node.left)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield but(node, left=node.right, right=node.left)


def operand_dropped(node: ast.AST, around: Around) -> Changes:
    """`a + b` -> `a`, `b`."""
    if isinstance(node, ast.BinOp) and not around.in_error:
        yield from (node.left, node.right)


def sign(node: ast.AST, around: Around) -> Changes:
    """`-x` -> `x`, and `return x` -> `return -x` where a number or a tensor is returned."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield node.operand
    if isinstance(node, ast.Return) and node.value and around.returns in ("Tensor", "float", "int"):
        yield ast.Return(expression(f"-{text(node.value)}"))


def comparison(node: ast.AST, _: Around) -> Changes:
    """`a < b` -> `a <= b`, `a >= b`, `a != b`."""
    if isinstance(node, ast.Compare):
        for index, old in enumerate(node.ops):
            for other in COMPARISON[type(old)]:
                yield but(node, ops=[*node.ops[:index], other(), *node.ops[index + 1 :]])


def boolean(node: ast.AST, _: Around) -> Changes:
    """`a and b` -> `a or b`, `a`, `b`; `not a` -> `a`."""
    if isinstance(node, ast.BoolOp):
        yield but(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
        for index in range(len(node.values)):
            left = [*node.values[:index], *node.values[index + 1 :]]
            yield but(node, values=left) if len(left) > 1 else left[0]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand


def constant(node: ast.AST, around: Around) -> Changes:
    """A number -> one more, one less; True -> False; a text, unless it is an error's -> another."""
    match node:
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield from (ast.Constant(value + 1), ast.Constant(value - 1))
        case ast.Constant(value=str(value)) if not around.in_error:
            yield ast.Constant("" if value else "x")


def dropped_statement(node: ast.AST, _: Around) -> Changes:
    """A statement -> nothing; `return` and what only opens a block stay."""
    kinds = (
        ast.Assign | ast.AugAssign | ast.Raise | ast.If | ast.For | ast.While | ast.Break | ast.Continue | ast.Delete
    )
    if isinstance(node, kinds) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
        yield ast.Pass()


def dropped_call(node: ast.AST, _: Around) -> Changes:
    """`f(x)` -> `x`; `x.f()`, `x.f(y)` -> `x`."""
    match node:
        case ast.Call(func=ast.Name(), args=[only]) if not isinstance(only, ast.Starred | ast.GeneratorExp):
            yield only
        case ast.Call(func=ast.Attribute(value=inner), args=args):
            if not _is_module(inner):
                yield inner
            elif args:
                yield args[0]


def _is_module(node: ast.AST) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in ("torch", "np", "F", "nn", "math", "functional", "optim")


def dropped_keyword(node: ast.AST, _: Around) -> Changes:
    """`f(x, k=1)` -> `f(x)`."""
    if isinstance(node, ast.Call):
        for index in range(len(node.keywords)):
            yield but(node, keywords=[*node.keywords[:index], *node.keywords[index + 1 :]])


def swapped_arguments(node: ast.AST, _: Around) -> Changes:
    """`f(a, b)` -> `f(b, a)`."""
    if isinstance(node, ast.Call):
        for index in range(len(node.args) - 1):
            args = list(node.args)
            args[index : index + 2] = reversed(args[index : index + 2])
            yield but(node, args=args)


def condition(node: ast.AST, _: Around) -> Changes:
    """`if a` -> `if not a`; also of `while`, `assert`, an `if` in an expression and in a comprehension."""
    if isinstance(node, ast.If | ast.While | ast.Assert | ast.IfExp):
        yield but(node, test=expression(f"not {text(node.test)}"))
    if isinstance(node, ast.comprehension) and node.ifs:
        yield but(node, ifs=[expression(f"not {text(test)}") for test in node.ifs])
        yield but(node, ifs=[])


def index(node: ast.AST, _: Around) -> Changes:
    """`a[i]` -> `a[i - 1]`; `a[i, j]` -> `a[j, i]`; a constant index is a constant."""
    if isinstance(node, ast.Subscript):
        match node.slice:
            case ast.Tuple(elts=[one, two]):
                yield but(node, slice=ast.Tuple([two, one], ast.Load()))
            case ast.Name() | ast.BinOp():
                yield but(node, slice=expression(f"{text(node.slice)} - 1"))


def slice_(node: ast.AST, _: Around) -> Changes:
    """`a[1:]` -> `a[:]`, `a[1:-1]`: a bound dropped, the last one left out."""
    if isinstance(node, ast.Slice):
        for name in ("lower", "upper", "step"):
            if getattr(node, name) is not None:
                yield but(node, **{name: None})
        if node.upper is None:
            yield but(node, upper=expression("-1"))


def loop_end(node: ast.AST, _: Around) -> Changes:
    """`range(n)` -> `range(n - 1)`, `range(n + 1)`, `range(1, n)`; `for x in xs` -> `for x in xs[:-1]`, `xs[1:]`."""
    match node:
        case ast.Call(func=ast.Name(id="range"), args=[*front, end]) if len(front) < 2:
            yield from (but(node, args=[*front, expression(f"{text(end)} {more}")]) for more in ("- 1", "+ 1"))
            if not front:
                yield but(node, args=[ast.Constant(1), end])
        case ast.For(iter=ast.Name() | ast.Attribute() | ast.Subscript() as over):
            yield from (but(node, iter=expression(f"{text(over)}{cut}")) for cut in ("[:-1]", "[1:]"))


def loop_left(node: ast.AST, _: Around) -> Changes:
    """A loop that ends after its first turn."""
    if isinstance(node, ast.For | ast.While):
        yield but(node, body=[*node.body, ast.Break()])


def early_return(node: ast.AST, _: Around) -> Changes:
    """The `return` that follows a loop, moved into the loop."""
    if isinstance(node, ast.FunctionDef):
        for place, (loop, last) in enumerate(pairwise(node.body)):
            if isinstance(loop, ast.For | ast.While) and isinstance(last, ast.Return):
                inner = but(loop, body=[*loop.body, last])
                yield but(node, body=[*node.body[:place], inner, *node.body[place + 1 :]])


def return_of_nothing(node: ast.AST, _: Around) -> Changes:
    """`return x` -> `return None`."""
    if isinstance(node, ast.Return) and node.value is not None:
        yield statement("return None")


def accumulated(node: ast.AST, around: Around) -> Changes:
    """`x = y` in a loop -> `x += y`, and `x += y` -> `x = y`."""
    match node:
        case ast.Assign(targets=[ast.Name() | ast.Subscript() | ast.Attribute() as target], value=value) if (
            around.in_loop
        ):
            yield ast.AugAssign(target, ast.Add(), value)
        case ast.AugAssign(target=target, value=value):
            yield ast.Assign([target], value)


def exception_type(node: ast.AST, around: Around) -> Changes:
    """`raise ValueError(...)` -> `raise RuntimeError(...)`, `raise Exception(...)`; in `except`, too."""
    if isinstance(node, ast.Name) and node.id.endswith("Error") and isinstance(around.statement, ast.Raise):
        yield from (ast.Name(other) for other in ("RuntimeError", "Exception") if other != node.id)
    if isinstance(node, ast.ExceptHandler) and isinstance(node.type, ast.Name):
        yield but(node, type=ast.Name("KeyError"))


def error_text(node: ast.AST, _: Around) -> Changes:
    """The text of an error without one of the values in it, and without any text."""
    if isinstance(node, ast.JoinedStr):
        for place, value in enumerate(node.values):
            if isinstance(value, ast.FormattedValue):
                yield but(node, values=[*node.values[:place], *node.values[place + 1 :]])
    match node:
        case ast.Raise(exc=ast.Call(func=kind, args=[_, *_])):
            yield but(node, exc=ast.Call(kind, [], []))


GENERAL: dict[str, Operator] = {
    "arithmetic operator": arithmetic,
    "operands swapped": operands,
    "operand dropped": operand_dropped,
    "sign": sign,
    "comparison": comparison,
    "boolean operator": boolean,
    "constant": constant,
    "statement dropped": dropped_statement,
    "call dropped": dropped_call,
    "keyword dropped": dropped_keyword,
    "arguments swapped": swapped_arguments,
    "condition negated": condition,
    "index": index,
    "slice": slice_,
    "loop end": loop_end,
    "loop left early": loop_left,
    "return in the loop": early_return,
    "return of nothing": return_of_nothing,
    "accumulated or overwritten": accumulated,
    "exception type": exception_type,
    "error text": error_text,
}
