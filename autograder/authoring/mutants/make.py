"""The mutants of an exercise: every operator at every place of its reference and its right programs."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...reading.author import Source
from ...reading.cells import bound, filled
from .equivalents import ANY
from .general import GENERAL
from .pytorch import PYTORCH
from .syntax import Place, head, places

OPERATORS = PYTORCH | GENERAL
"""By name; where two make the same program it is the first one's."""


class Change(NamedTuple):
    """What was changed, so that it is found again after edits elsewhere: the operator, the statement, the new one."""

    operator: str
    was: str
    becomes: str

    @property
    def line(self) -> str:
        """The change as the list of equivalents has it."""
        return f"{self.operator}: {self.was} -> {self.becomes}"

    def listed(self, changes: Iterable[str]) -> set[str]:
        """The lines among these that stand for it."""
        return {self.line, self._replace(becomes=ANY).line} & set(changes)


class Mutant(NamedTuple):
    """A right program with one change. `program` is `reference`, or `right/` with its style.

    `code` holds what each part needs that uses the changed statement, first the part it belongs to.
    """

    program: str
    change: Change
    code: dict[str, str]

    @property
    def part(self) -> str:
        """The part that it belongs to."""
        return next(iter(self.code))


def mutants(source: Source) -> Iterator[Mutant]:
    """Every mutant of an exercise, each program once."""
    declared, seen = _declared(source), set[str]()
    for name, program in _programs(source):
        for mutant in _of_program(name, program, declared):
            if mutant.code[mutant.part] not in seen:
                seen.add(mutant.code[mutant.part])
                yield mutant


def unchanged(source: Source) -> Iterator[Mutant]:
    """What the mutants are made of: the right programs, part by part, each once."""
    seen = set[tuple[str, str]]()
    for name, program in _programs(source):
        for part, code in program.code().items():
            if (part, code) not in seen:
                seen.add((part, code))
                yield Mutant(name, Change("", "", ""), {part: code})


def _programs(source: Source) -> Iterator[tuple[str, _Program]]:
    yield "reference", _Program(source, "")
    for name, code in source.right.items():
        yield f"right/{name}", _Program(source, code)


def _of_program(name: str, program: _Program, declared: dict[str, str]) -> Iterator[Mutant]:
    """The mutants of the statements that a program does not have from the reference."""
    right = program.code()
    for place, change in changes(program.tree, declared):
        parts = program.parts_with(place.around.top)
        code = program.code()
        if place.around.top >= program.borrowed and parts and any(code[part] != right[part] for part in parts):
            yield Mutant(name, change, {part: code[part] for part in parts})


def changes(tree: ast.Module, returns: dict[str, str]) -> Iterator[tuple[Place, Change]]:
    """Every change of a program. While a change is handed out the tree has it; afterwards it is as it was."""
    every = list(places(tree, returns))
    for name, operator in OPERATORS.items():
        for place in every:
            for new in operator(place.node, place.around):
                was = head(place.around.statement or place.node)
                with place.holds(new):
                    whole = place.node is place.around.statement
                    becomes = _line(new if whole else place.around.statement)
                    if becomes == was and isinstance(new, ast.ClassDef):  # of a class only its first line is in `was`
                        becomes = " ".join([was, *_added(place.node, new)])
                    yield place, Change(name, was, becomes)


def _line(new: ast.AST | list[ast.stmt] | None) -> str:
    assert new is not None, "every node of a program stands in a statement"
    return "(nothing)" if isinstance(new, ast.Pass) else head(new)


def _added(old: ast.AST, new: ast.AST) -> list[str]:
    """The lines of a new statement that were not there before, or elsewhere."""
    before, after = [ast.unparse(one).splitlines() for one in (old, new)]
    return [line[2:].strip() for line in difflib.ndiff(before, after) if line.startswith("+ ")]


def _declared(source: Source) -> dict[str, str]:
    """What the functions of an exercise return, and the methods of its classes, as its reference declares it."""
    cells = [cell for cell in source.cells if cell.part]
    statements = [one for cell in cells for one in ast.parse(cell.source).body]
    methods = [one for node in statements if isinstance(node, ast.ClassDef) for one in node.body]
    functions = [one for one in (*statements, *methods) if isinstance(one, ast.FunctionDef)]
    return {node.name: ast.unparse(node.returns) for node in functions if node.returns is not None}


class _Program:
    """A right program: functions borrowed from the reference, followed by its own."""

    def __init__(self, source: Source, code: str) -> None:
        reference = [node for cell in source.cells if cell.part for node in ast.parse(cell.source).body]
        own = ast.parse(code).body or reference
        mine = {name for statement in own for name in bound(statement)}
        borrowed = [one for one in reference if code and not bound(one) & mine]
        self.borrowed = len(borrowed)
        self.tree = ast.Module([*borrowed, *own], [])
        self.functions = {part: set(source.parameters(part)) for part in source.header.parts}
        self.needs = {part: self._needed(names) for part, names in self.functions.items()}

    def parts_with(self, number: int) -> list[str]:
        """The parts that use a statement, first the one that it belongs to."""
        using = [part for part, needed in self.needs.items() if number in needed]
        return sorted(using, key=lambda part: not self.functions[part] & bound(self.tree.body[number]))

    def code(self) -> dict[str, str]:
        """What each part needs of the program, as it is now."""
        return {
            part: "\n\n\n".join(ast.unparse(self.tree.body[number]) for number in sorted(needed))
            for part, needed in self.needs.items()
        }

    def _needed(self, names: set[str]) -> set[int]:
        wanted, used = set(names), set[int]()
        statements = dict(enumerate(self.tree.body))
        while found := {n for n, one in statements.items() if n not in used and _is_for(one, wanted)}:
            used |= found
            wanted |= {node.id for n in found for node in ast.walk(statements[n]) if isinstance(node, ast.Name)}
        return used


def _is_for(statement: ast.stmt, names: set[str]) -> bool:
    """Whether a top-level statement gives one of these names its value, or none at all."""
    stored, called = filled(statement)
    binds = bound(statement) or stored | called
    return not binds or not binds.isdisjoint(names)
