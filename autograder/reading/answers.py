"""Which cell answers a part, and whether the student has touched it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from ..exercise import Exercise, Part
from ..submission import Cell
from .cells import defined_by


def part_cell(part: Part, cells: tuple[Cell, ...]) -> Cell | None:
    """The cell that answers a part: the last one that defines a function of the part, else the one with its id.

    It stays the answer if it deletes the name again: then the function is missing, and the part not untouched.
    """
    answers = defining(part.parameters, cells) or [cell for cell in cells if cell.id == part.name]
    return answers[-1] if answers else None


def defining(names: Iterable[str], cells: tuple[Cell, ...]) -> list[Cell]:
    """The cells that define one of the names, in their order."""
    return [cell for cell, found in zip(cells, defined_by(cells), strict=True) if not found.isdisjoint(names)]


def stub_hash(source: str) -> str:
    """The hash by which an untouched cell is known; blank space at line ends and around the text does not count."""
    lines = [line.rstrip() for line in source.strip().splitlines()]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def untouched(exercise: Exercise, part: str, cells: tuple[Cell, ...]) -> bool:
    """Whether the part's cell is still the stub, or is gone."""
    wanted = exercise.part(part)
    cell = part_cell(wanted, cells)
    return cell is None or stub_hash(cell.source) == wanted.stub
