"""The percent notebook of an exercise: its header, its cells, its solution markers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ..errors import ExerciseError
from ..exercise import Rules
from ..record import Text

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"


class PartHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part in the header: its points and what its prompt forbids."""

    points: float
    rules: Rules = Rules()


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The YAML header of an exercise's notebook."""

    title: Text
    order: int
    level: int
    minutes: int
    parts: dict[str, PartHeader]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class SourceCell:
    """A cell of the percent notebook; `part` names the part a solution cell answers."""

    kind: str
    source: str
    part: str = ""


def split_header(path: Path) -> tuple[Header, str]:
    """The validated header and the rest of the file."""
    if not path.is_file():
        raise ExerciseError(f"{path} is missing; an exercise's notebook has the name of its folder")
    text = path.read_text(encoding="utf-8")
    match = re.match(r"# ---\n((?:#.*\n)+?)# ---\n", text)
    if match is None:
        raise ExerciseError(f"{path} must begin with a YAML header between two `# ---` lines")
    yaml = re.sub(r"^# ?", "", match[1], flags=re.MULTILINE)
    try:
        return msgspec.yaml.decode(yaml, type=Header), text[match.end() :]
    except msgspec.DecodeError as error:
        raise ExerciseError(f"{path}: the header is wrong: {error}") from None


def percent_cells(path: Path, body: str) -> tuple[SourceCell, ...]:
    """The cells of a percent notebook that are not empty; ExerciseError if jupytext cannot read it."""
    import jupytext

    try:
        cells = jupytext.reads(body, fmt="py:percent").cells
    except Exception as error:  # noqa: BLE001 - jupytext has no exception of its own
        raise ExerciseError(f"{path}: jupytext cannot read it: {error}") from None
    return tuple(
        SourceCell(cell.cell_type, cell.source, str(cell.metadata.get("part", "")))
        for cell in cells
        if cell.source.strip()
    )


def check_markers(path: Path, cell: SourceCell) -> None:
    """nbgrader ignores an END without BEGIN and would release what stands between; we refuse it."""
    inside, pairs = False, 0
    for line in cell.source.splitlines():
        if BEGIN in line or END in line:
            if (BEGIN in line) == inside:
                raise ExerciseError(
                    f"{path}, part {cell.part!r}: {line.strip()!r} is unmatched or nested; pair BEGIN and END"
                )
            inside = not inside
            pairs += inside
    if inside or not pairs:
        what = f"{BEGIN!r} is never closed" if inside else "there is no solution between BEGIN and END"
        raise ExerciseError(f"{path}, part {cell.part!r}: {what}")
