"""Which cell answers a part, and whether the student has touched it."""

from __future__ import annotations

import hashlib

from ..exercise import Exercise, Part
from ..submission import Cell
from .cells import defined_by


def part_cell(part: Part, cells: tuple[Cell, ...]) -> Cell | None:
    """The cell that answers a part: the last one that defines a function of the part, else the one with its id.

    It stays the answer if it deletes the name again: then the function is missing, and the part not untouched.
    """
    answers = [
        cell for cell, names in zip(cells, defined_by(cells), strict=True) if not names.isdisjoint(part.parameters)
    ]
    answers = answers or [cell for cell in cells if cell.id == part.name]
    return answers[-1] if answers else None


def stub_hash(source: str) -> str:
    """The hash by which an untouched cell is known; blank space at line ends and around the text does not count."""
    lines = [line.rstrip() for line in source.strip().splitlines()]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def untouched(exercise: Exercise, part: str, cells: tuple[Cell, ...]) -> bool:
    """Whether the part's cell is still the stub, or is gone."""
    wanted = exercise.part(part)
    cell = part_cell(wanted, cells)
    return cell is None or stub_hash(cell.source) == wanted.stub
