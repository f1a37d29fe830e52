"""Which of the cells that were run in a kernel a part's functions need."""

from __future__ import annotations

from collections.abc import Iterable

from ..reading.alike import alike
from ..reading.cells import Contents
from ..submission import Cell


def history(raw: Iterable[str]) -> list[Cell]:
    """What was run in this kernel, in order, as typed."""
    return [Cell(f"In [{number}]", source) for number, source in enumerate(raw) if source.strip()]


def needed_cells(names: tuple[str, ...], cells: list[Cell]) -> tuple[Cell, ...]:
    """The latest cell that binds each of `names`, what fills it in later, and likewise all the names those cells use.

    They come in the order they ran. What calls a function of a module does not fill in the module.
    """
    contents = [Contents(cell.source) for cell in cells]
    modules = frozenset[str]().union(*(cell.imports for cell in contents))
    waiting, seen, kept = (
        list(names),
        set(names),
        {number for number, cell in enumerate(contents) if "*" in cell.imports},
    )
    waiting += [name for number in kept for name in contents[number].uses - seen]
    seen.update(waiting)
    while waiting:
        for number in _needed(waiting.pop(), contents, modules) - kept:
            kept.add(number)
            new = contents[number].uses - seen
            waiting += new
            seen |= new
    return tuple(cells[number] for number in sorted(kept))


def likely(names: tuple[str, ...], cells: list[Cell]) -> tuple[Cell, ...]:
    """The latest cell with a name that looks as if it was to be one of `names`, if there is one."""
    for cell in reversed(cells):
        found = Contents(cell.source)
        if any(alike(name, found.signatures, sorted(found.binds)) for name in names):
            return (cell,)
    return ()


def _needed(name: str, contents: list[Contents], modules: frozenset[str]) -> set[int]:
    """The places of the latest cell that binds a name, and of the cells behind it that fill it in."""
    latest = next((number for number in reversed(range(len(contents))) if name in contents[number].binds), None)
    if latest is None:
        return set()
    behind = range(latest + 1, len(contents)) if name not in modules else ()
    return {latest, *(number for number in behind if name in contents[number].fills)}
