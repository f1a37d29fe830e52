"""What must fit together in an exercise and in a course: programs, key, graders, and what each exercise needs."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import ExerciseError
from .blame import python_of
from .cells import bound
from .fields import meant
from .header import Header, field_of

ASKED = {"student": ("define", "handle"), "key": ("define",), "reference": ("define", "handle")}
"""What a grader may ask of each program, beside the functions of the exercise."""

CHECKS = "check_"
"""How the functions of a key begin that check the key itself."""


def check_there(key: Path, hidden: Path, public: Path) -> None:
    """Refuse an exercise that lacks one of its files."""
    for path in (key, hidden):
        if not path.is_file():
            raise ExerciseError(f"{path} is missing; copy another exercise's, or one that `kata new` writes")
    if not public.is_file():
        raise ExerciseError(f"{public} is missing: every exercise needs public graders with probes; write it")


def program_of(path: Path, wanted: Iterable[str]) -> tuple[str, ast.Module]:
    """The code of a right or wrong program, which defines one of these functions at least, and its syntax tree."""
    code, tree = python_of(path)
    if _binds(tree).isdisjoint(wanted):
        line = next((node.lineno for node in tree.body if isinstance(node, ast.FunctionDef)), 1)
        raise ExerciseError(f"{path}:{line}: it defines no function that is asked for; write {' or '.join(wanted)}")
    return code, tree


def check_key(key: Path, graders: Iterable[Path], functions: Iterable[str]) -> None:
    """Refuse a key that lacks a function which a grader calls, or has it by another name, and a call of no function."""
    tree = python_of(key)[1]
    _check_once(key, tree)
    has, functions = _binds(tree), list(functions)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith(("_", CHECKS)) and node.name not in functions:
            close = difflib.get_close_matches(node.name, set(functions) - has, n=1)
            if close:
                raise ExerciseError(
                    f"{key}:{node.lineno}: `{node.name}` is no function of the exercise; did you mean `{close[0]}`?"
                )
    for grader in graders:
        tree = python_of(grader)[1]
        _check_once(grader, tree)
        for program, name, line in _asked(tree):
            if program == "key" and name in functions and name not in has:
                raise ExerciseError(f"{key}: function `{name}` is missing, which {grader.name}:{line} calls; define it")
            if name not in (*functions, *ASKED[program]) and not (program == "key" and name in has):
                raise ExerciseError(
                    f"{grader}:{line}: `{program}.{name}` is no function of the exercise; {meant(name, functions)}"
                )


def _binds(tree: ast.Module) -> set[str]:
    """The names that a file binds at its top level."""
    return {name for statement in tree.body for name in bound(statement)}


def _check_once(path: Path, tree: ast.Module) -> None:
    """Refuse a function that a later one of the same name takes the place of, without a word."""
    lines: dict[str, int] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name in lines:
            raise ExerciseError(
                f"{path}:{node.lineno}: there are two functions called `{node.name}`, the other in line "
                f"{lines[node.name]}; rename one"
            )
        if isinstance(node, ast.FunctionDef):
            lines[node.name] = node.lineno


def _asked(tree: ast.Module) -> Iterator[tuple[str, str, int]]:
    """The program, the name and the line of all that tests and probes ask of the programs they are given."""
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and (function.decorator_list or function.name.startswith("test_")):
            given = {argument.arg for argument in function.args.args} & set(ASKED)
            for node in ast.walk(function):
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in given:
                    yield node.value.id, node.attr, node.lineno


def check_course(exercises: Iterable[tuple[str, Path, Header]]) -> None:
    """Refuse two exercises in one place of the order, and needs that do not come before."""
    headers = {id: (path, header) for id, path, header in exercises}
    places: dict[int, str] = {}
    for id, (path, header) in headers.items():
        if (other := places.setdefault(header.order, id)) != id:
            raise field_of(path, "order").fault(f"{header.order} is that of {other}, too; write another number")
    for id, (path, header) in headers.items():
        for number, need in enumerate(header.needs):
            if need in header.needs[:number]:
                raise field_of(path, "needs").fault(f"{need} stands there twice; keep one of them")
            if reason := _wrong_need(id, need, {one: header.order for one, (_, header) in headers.items()}):
                raise field_of(path, "needs").fault(f"{need} {reason}")


def _wrong_need(id: str, need: str, orders: dict[str, int]) -> str:
    """What is wrong with one exercise that another needs, in words that follow its name; empty if nothing is."""
    if need == id:
        return "is the exercise itself; take it out"
    if need not in orders:
        return f"is no exercise of the course; {meant(need, [one for one in orders if one != id])}"
    if orders[need] > orders[id]:
        return f"comes later, at order {orders[need]}, and this one at {orders[id]}; take it out or change an order"
    return ""
