"""What a student has handed in, as text: cells of code for one exercise."""

from __future__ import annotations

import msgspec

from .record import Text

KIT_CELL = "setup"
"""The id of the cell that the kit itself runs first; no cell of a notebook gets it."""


class Cell(msgspec.Struct, frozen=True):
    """One code cell as typed; `id` is nbgrader's grade_id, or the cell's position in the notebook.

    Of several cells with one grade_id, as copy and paste makes them, the last has it.
    """

    id: str
    source: str


class Submission(msgspec.Struct, frozen=True):
    """What one student handed in for one exercise. `problem` says why it cannot be graded at all.

    With `only` no more than this part of it is looked at.
    """

    student: str
    exercise: str
    cells: tuple[Cell, ...] = ()
    problem: Text | None = None
    remarks: tuple[Text, ...] = ()
    only: str = ""

    def with_cell(self, id: str, source: str) -> Submission:
        """The same with one more cell at the end."""
        return msgspec.structs.replace(self, cells=(*self.cells, Cell(id, source)))
