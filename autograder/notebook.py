"""From a notebook to a submission: the source text of the student's code cells, read as data and never run here."""

from __future__ import annotations

import ast
import hashlib
import os
import re
import stat
import warnings
from pathlib import Path

import msgspec

from .errors import SubmissionError
from .exercise import Exercise, Part
from .record import Text

MAX_NOTEBOOK = 64 * 2**20
MAX_SOURCE = 2**20
MAX_CELLS = 500
"""Bytes a notebook file, and the code of all its cells together, may have."""


class Cell(msgspec.Struct, frozen=True):
    """One code cell as typed; `id` is nbgrader's grade_id, or the cell's position in the notebook."""

    id: str
    source: str


class Submission(msgspec.Struct, frozen=True):
    """What one student handed in for one exercise. `problem` says why it cannot be graded at all."""

    student: str
    exercise: str
    cells: tuple[Cell, ...] = ()
    problem: Text | None = None
    remarks: tuple[Text, ...] = ()

    def with_cell(self, id: str, source: str) -> Submission:
        """The same with one more cell at the end."""
        return msgspec.structs.replace(self, cells=(*self.cells, Cell(id, source)))


class _Cell(msgspec.Struct):
    cell_type: str
    source: str | list[str] = ""
    input: str | list[str] = ""  # nbformat 3
    metadata: dict[str, msgspec.Raw] = {}


class _Worksheet(msgspec.Struct):
    cells: list[_Cell] = []


class _Notebook(msgspec.Struct):
    nbformat: int
    cells: list[_Cell] = []
    worksheets: list[_Worksheet] = []  # nbformat 3


class _Nbgrader(msgspec.Struct):
    grade_id: str = ""


def read(path: Path, student: str, exercise: str) -> Submission:
    """The submission in the notebook at `path`; a missing one is not attempted, an unreadable one has a `problem`."""
    if not os.path.lexists(path):
        missing = Text(f"There is no notebook {path}.", f"ノートブック {path} がありません。")
        return Submission(student, exercise, remarks=(missing,))
    try:
        cells = parse(_read_bytes(path))
    except SubmissionError as error:
        text = error.args[0]
        problem = text if isinstance(text, Text) else Text(str(text), str(text))
        return Submission(student, exercise, problem=problem)
    return Submission(student, exercise, cells)


def parse(content: bytes) -> tuple[Cell, ...]:
    """The code cells of a notebook file; SubmissionError (with a Text) if it is none."""
    try:
        notebook = msgspec.json.decode(content, type=_Notebook)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SubmissionError(
            Text(
                f"This file is not a notebook ({error}). Was it cut off? Save it again in Jupyter and hand it in anew.",
                f"このファイルはノートブックではありません ({error})。途中で切れていませんか。Jupyter で保存し直して、もう一度提出してください。",
            )
        ) from None
    raw = notebook.cells + [cell for sheet in notebook.worksheets for cell in sheet.cells]
    cells = tuple(
        Cell(_grade_id(cell) or f"cell {number}", _text(cell.source) or _text(cell.input))
        for number, cell in enumerate(raw, start=1)
        if cell.cell_type == "code"
    )
    if len(cells) > MAX_CELLS:
        raise SubmissionError(
            Text(
                f"The notebook has {len(cells):,} code cells; the limit is {MAX_CELLS}.",
                f"コードセルが {len(cells):,} 個あります (上限は {MAX_CELLS} 個)。",
            )
        )
    size = sum(len(cell.source) for cell in cells)
    if size > MAX_SOURCE:
        raise SubmissionError(
            Text(
                f"The code cells hold {size:,} characters; the limit is {MAX_SOURCE:,}. Is there data in a cell?",
                f"コードセルが {size:,} 文字あります (上限は {MAX_SOURCE:,} 文字)。セルにデータが入っていませんか。",
            )
        )
    return cells


def _read_bytes(path: Path) -> bytes:
    try:
        status = path.lstat()
    except OSError as error:
        raise SubmissionError(
            Text(f"The file cannot be read: {error.strerror}.", f"ファイルを読めません: {error.strerror}。")
        ) from None
    if not stat.S_ISREG(status.st_mode):
        raise SubmissionError(
            Text(
                "This is a link or a special file, not a notebook.",
                "リンクか特殊なファイルで、ノートブックではありません。",
            )
        )
    if status.st_size > MAX_NOTEBOOK:
        size, limit = status.st_size // 2**20, MAX_NOTEBOOK // 2**20
        raise SubmissionError(
            Text(
                f"The file has {size} MB; the limit is {limit} MB. Clear the outputs, save, and hand it in again.",
                f"ファイルが {size} MB あります (上限は {limit} MB)。出力を消して保存し、もう一度提出してください。",
            )
        )
    return path.read_bytes()


def _text(source: str | list[str]) -> str:
    return source if isinstance(source, str) else "".join(source)


def _grade_id(cell: _Cell) -> str:
    try:
        return msgspec.json.decode(cell.metadata["nbgrader"], type=_Nbgrader).grade_id
    except (KeyError, msgspec.DecodeError):
        return ""


def stub_hash(source: str) -> str:
    """The hash by which an untouched cell is known; blank space at line ends and around the text does not count."""
    lines = [line.rstrip() for line in source.strip().splitlines()]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def part_cell(part: Part, cells: tuple[Cell, ...]) -> Cell | None:
    """The cell that answers a part: the last one that defines a function of the part, else the one with its id."""
    names = "|".join(map(re.escape, part.parameters))
    defines = re.compile(rf"^(?:async\s+)?(?:def|class)\s+(?:{names})\b|^(?:{names})\s*[:=]", re.MULTILINE)
    answers = [cell for cell in cells if defines.search(cell.source)]
    answers = answers or [cell for cell in cells if cell.id == part.name]
    return answers[-1] if answers else None


def untouched(exercise: Exercise, part: str, cells: tuple[Cell, ...]) -> bool:
    """Whether the part's cell is still the stub, or is gone."""
    wanted = exercise.part(part)
    cell = part_cell(wanted, cells)
    return cell is None or stub_hash(cell.source) == wanted.stub


def runnable(source: str) -> tuple[str, list[str]]:
    """The cell as plain Python, and the `%magic` and `!shell` lines that were left out of it.

    Line numbers stay. `%time x = f()` keeps its statement; the body of `%%time` runs, that of other cell magics does not.
    """
    if not re.search(r"^\s*[%!?]|\?\s*$|=\s*[%!]", source, re.MULTILINE) or _parses(source):
        return source, []
    lines, ignored = source.split("\n"), []
    first = next((line for line in lines if line.strip()), "")
    if first.startswith("%%") and first.split()[0] not in ("%%time", "%%timeit", "%%capture"):
        return "", [first.strip()]
    for number, line in enumerate(lines):
        if timed := re.match(r"(\s*)%{1,2}time(?:it)?\s+(?!-)(.+)", line):
            lines[number] = timed[1] + timed[2]
        elif magic := re.match(r"(\s*)((?:[\w, ]+=\s*)?[%!?].*|.*[\w)]\?{1,2}\s*$)", line):
            lines[number] = f"{magic[1]}pass"
            ignored.append(line.strip())
    return "\n".join(lines), ignored


def _parses(source: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
