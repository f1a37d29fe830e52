"""What can be seen in the student's code as it is written: `x ^ 2`, a `return` in a `for`, a result that nobody takes.

A detector speaks only of the functions that a part uses.
"""

from __future__ import annotations

import ast

from ..text import Text, fill, shortened
from . import hints
from .rules import Statements
from .syntax import Function, called, is_call, nodes, returns, walk, within

LONGEST_NAME = 40
"""How much of a name is shown."""

IN_PLACE = ("append", "extend", "insert", "sort", "reverse", "update", "clear", "remove")
"""Methods of lists and dicts that change them and give None back."""

AXES = ("reshape", "view", "transpose", "permute", "squeeze", "unsqueeze", "flatten", "t")
COPIES = ("detach", "clone", "contiguous", "item", "tolist", "numpy")
ARITHMETIC = ("matmul", "mean", "sum", "sqrt", "exp", "log", "abs", "square", "pow", "sub", "mul", "div", "neg", "relu")
NEW = (*AXES, *COPIES, *ARITHMETIC)
"""Methods whose whole work is their result."""

CONVERTERS = {
    "to": ("dtype", "device"),
    "cpu": ("device",),
    "cuda": ("device",),
    **dict.fromkeys(("float", "double", "half", "long", "int", "type"), ("dtype", "kind")),
}
"""The same for tensors, while a module is changed by them: they count where the result lacks what they would do."""


def _power(code: Statements) -> Text | None:
    """`x ^ 2`, where a power is meant: whole numbers behind `^` are no bits that anyone here would turn."""
    for node in nodes(code):
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.BitXor):
            right = node.right if isinstance(node, ast.BinOp) else node.value
            if isinstance(right, ast.Constant) and type(right.value) in (int, float):
                return hints.POWER
    return None


def _return_in_loop(code: Statements, rung: str) -> Text | None:
    """A `for` that ends in a `return` in any case, so that there is no second round."""
    for node in within(code) if rung in ("value", "shape", "kind") else ():
        ends = isinstance(node, ast.For) and isinstance(node.body[-1], ast.Return)
        if ends and not any(isinstance(inner, ast.Continue) for inner in walk(node)):
            return hints.RETURN_IN_LOOP
    return None


def _lives_on(code: Statements, rung: str) -> Text | None:
    """A list as a default, or outside of all functions, into which a function puts something."""
    outer = {
        target.id
        for tree, _ in code
        if isinstance(tree, ast.Assign) and (isinstance(tree.value, ast.List) or is_call(tree.value, "list"))
        for target in tree.targets
        if isinstance(target, ast.Name)
    }
    for tree, _ in code if rung in ("value", "shape") else ():
        if not isinstance(tree, Function):
            continue
        given, kept = _defaults(tree), _filled(tree) - _renewed(tree)
        for name in sorted(kept):
            if name in given and given[name] is not None and _is_container(given[name]):
                return fill(hints.LIVES_ON, name=name[:LONGEST_NAME])
            if name in outer and name not in given:
                return fill(hints.OUTSIDE, name=name[:LONGEST_NAME])
    return None


def _defaults(function: Function) -> dict[str, ast.expr | None]:
    """The parameters of a function with their defaults."""
    named, given = [*function.args.posonlyargs, *function.args.args], function.args.defaults
    pairs = [*zip(named, [*[None] * (len(named) - len(given)), *given], strict=True)]
    pairs += zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True)
    return {argument.arg: value for argument, value in pairs}


def _is_container(node: ast.expr | None) -> bool:
    return isinstance(node, ast.List | ast.Dict | ast.Set) or is_call(node, "list", "dict", "set")


def _filled(function: Function) -> set[str]:
    """The names of lists and dicts that a function puts something into."""
    found = set[str]()
    for node in walk(function):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=attr)) if attr in (*IN_PLACE, "add"):
                found.add(name)
            case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store()) | ast.AugAssign(target=ast.Name(id=name)):
                found.add(name)
    return found


def _renewed(function: Function) -> set[str]:
    """The names that a function gives a new value, or empties."""
    found, added = set[str](), set[int]()
    for node in walk(function):  # a statement comes before its parts
        match node:
            case ast.AugAssign(target=target):
                added.add(id(target))
            case ast.Name(id=name, ctx=ast.Store()) if id(node) not in added:
                found.add(name)
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="clear")):
                found.add(name)
    return found


def stands_alone(code: Statements, rung: str) -> Text | None:
    """A statement that is nothing but a value: a comparison, a sum, a method that changes nothing in place.

    In a `try` it may be there to be tried.
    """
    tried = {id(inner) for node in within(code) if isinstance(node, ast.Try) for inner in walk(node)}
    for node in within(code):
        if not isinstance(node, ast.Expr) or id(node) in tried:
            continue
        if isinstance(node.value, ast.Compare) and isinstance(node.value.ops[0], ast.Eq):
            return hints.COMPARED
        if isinstance(node.value, ast.BinOp):
            return hints.ALONE
        if isinstance(node.value, ast.Call) and _is_dropped(node.value, rung):
            return fill(hints.DROPPED, name=called(node.value))
    return None


def _is_dropped(node: ast.Call, rung: str) -> bool:
    """Whether the call is a method that gives a new value; `out=` and names of the student's own are none."""
    if not isinstance(node.func, ast.Attribute) or any(keyword.arg == "out" for keyword in node.keywords):
        return False
    return node.func.attr in NEW or rung in CONVERTERS.get(node.func.attr, ())


def seen_in(code: Statements, rung: str) -> Text | None:
    """What the code itself shows, where the step `rung` of the comparison failed."""
    return _power(code) or _return_in_loop(code, rung) or _lives_on(code, rung) or stands_alone(code, rung)


def why_none(code: Statements) -> Text | None:
    """Why None came back: no `return`, or `print`, `backward()` or `append()` behind it."""
    for value in returns(code):
        if is_call(value, "backward"):
            return hints.RETURNED_BACKWARD
        if is_call(value, "print"):
            return hints.PRINTED
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr in IN_PLACE:
            return fill(hints.RETURNED_CHANGE, name=value.func.attr)
    if returns(code):
        return None
    if any(is_call(node, "print") for node in within(code)):
        return hints.PRINTED
    return hints.NO_RETURN if stands_alone(code, "kind") else None


def rebound_leaf(code: Statements) -> Text | None:
    """`w = w - lr * w.grad`: the name of a leaf is given to a new tensor."""
    for node in within(code):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.BinOp() as value):
                inner = list(ast.walk(value))
                grad = any(
                    isinstance(one, ast.Attribute) and one.attr == "grad" and getattr(one.value, "id", "") == name
                    for one in inner
                )
                if grad and any(isinstance(one, ast.Name) and one.id == name for one in (value.left, value.right)):
                    return fill(hints.NON_LEAF, name=name[:LONGEST_NAME])
    return None


def takes_gradients(code: Statements) -> bool:
    """Whether it asks autograd for a gradient."""
    return any(is_call(node, "backward", "grad", "jacobian", "jacrev") for node in nodes(code))


def calls_backward(code: Statements) -> bool:
    """Whether `backward` is called anywhere."""
    return any(is_call(node, "backward") for node in nodes(code))


def short_range(code: Statements) -> Text | None:
    """A `for` over `range(n - 1)` or `range(1, n)` in which nothing looks at the place before or behind."""
    for tree, source in code:
        for node in within([(tree, source)]):
            if not (isinstance(node, ast.For) and isinstance(node.target, ast.Name) and is_call(node.iter, "range")):
                continue
            text = _cut(node.iter)
            if text is not None and not _looks_aside(node, node.target.id):
                written = ast.get_source_segment(source, node.iter) or "range"  # ast.unparse fails on deep nests
                return fill(text, name=shortened(" ".join(written.split()), LONGEST_NAME))
    return None


def _cut(node: ast.expr) -> Text | None:
    """At which end a `range` is shorter than usual."""
    match node:
        case ast.Call(args=[ast.BinOp(op=ast.Sub(), right=ast.Constant(value=1))]):
            return hints.SHORT_RANGE
        case ast.Call(args=[_, ast.BinOp(op=ast.Sub(), right=ast.Constant(value=1))]):
            return hints.SHORT_RANGE
        case ast.Call(args=[ast.Constant(value=1), stop]) if not isinstance(stop, ast.BinOp):
            return hints.LATE_RANGE
    return None


def _looks_aside(loop: ast.For, name: str) -> bool:
    """Whether the loop computes with its counter, as in `x[i + 1]`, or does not look at it at all."""
    used = [node for node in walk(loop) if isinstance(node, ast.Name) and node.id == name]
    sums = [inner for node in walk(loop) if isinstance(node, ast.BinOp) for inner in (node.left, node.right)]
    return len(used) < 2 or any(isinstance(inner, ast.Name) and inner.id == name for inner in sums)


def raises_class(code: Statements) -> bool:
    """Whether a `return` gives an exception, or its class, back."""
    for value in returns(code):
        name = called(value) if isinstance(value, ast.Call) else getattr(value, "id", "")
        if name.endswith(("Error", "Exception")):
            return True
    return False
