"""The percent notebook of an exercise: its cells and their solution markers."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

from ..errors import ExerciseError

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"

FOLDED = "<details><summary>日本語</summary>"
"""How a Japanese cell of a prompt begins."""


@dataclass(frozen=True)
class SourceCell:
    """A cell of the percent notebook and the line of the file it begins in; `part` names the part that it answers."""

    kind: str
    source: str
    part: str = ""
    line: int = 0

    @property
    def language(self) -> str:
        """Of a prompt's cell: "ja" for a folded Japanese one, "" for one that folds something else away, else "en"."""
        if self.source.startswith(FOLDED):
            return "ja"
        return "" if self.source.startswith("<details>") else "en"


def percent_cells(path: Path, body: str) -> tuple[SourceCell, ...]:
    """The cells of a percent notebook that are not empty; ExerciseError if jupytext cannot read it."""
    import jupytext

    try:
        cells = jupytext.reads(body, fmt="py:percent").cells
    except Exception as error:  # noqa: BLE001 - jupytext has no exception of its own
        raise ExerciseError(f"{path}: jupytext cannot read it: {' '.join(str(error).split())}; mend the file") from None
    found, line, lines = [], 0, body.splitlines()
    for cell in cells:
        if cell.source.strip():
            first = cell.source.strip().splitlines()[0]
            line = next((n for n, text in enumerate(lines[line:], start=line + 1) if text.endswith(first)), line)
            found.append(SourceCell(cell.cell_type, cell.source, str(cell.metadata.get("part", "")), line))
    return tuple(found)


def solution_lines(source: str) -> list[str]:
    """The stripped lines of a cell between its solution markers."""
    lines, inside = [], False
    for line in source.splitlines():
        if BEGIN in line or END in line:
            inside = BEGIN in line
        elif inside:
            lines.append(line.strip())
    return lines


def check_cell(path: Path, cell: SourceCell) -> None:
    """Refuse a cell that Python cannot read, and markers with which nbgrader stops or would release a solution."""
    if cell.kind not in ("code", "markdown"):
        raise ExerciseError(f"{path}:{cell.line}: a {cell.kind} cell; write `# %%` or `# %% [markdown]` above it")
    if cell.kind == "code":
        try:
            ast.parse(cell.source)
        except SyntaxError as error:
            line = cell.line + (error.lineno or 1) - 1
            raise ExerciseError(f"{path}:{line}: SyntaxError: {error.msg}; a cell is complete Python") from None
    if cell.part:
        _check_markers(path, cell)
    for number, text in enumerate([] if cell.part else cell.source.splitlines(), start=cell.line):
        if BEGIN in text or END in text:
            raise ExerciseError(f'{path}:{number}: {text.strip()!r} stands in a cell of no part; mark it part="..."')


def _check_markers(path: Path, cell: SourceCell) -> None:
    """nbgrader ignores an END without BEGIN and would release what stands between; we refuse it."""
    inside, pairs = False, 0
    for number, line in enumerate(cell.source.splitlines(), start=cell.line):
        if BEGIN in line or END in line:
            if (BEGIN in line) == inside:
                raise ExerciseError(
                    f"{path}:{number}: part {cell.part!r}: {line.strip()!r} is unmatched or nested; pair BEGIN and END"
                )
            inside = not inside
            pairs += inside
    if inside or not pairs:
        what = f"{BEGIN!r} is never closed" if inside else "there is no solution between BEGIN and END"
        raise ExerciseError(f"{path}:{cell.line}: part {cell.part!r}: {what}; write both around the solution")
