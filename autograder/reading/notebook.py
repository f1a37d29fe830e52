"""From a notebook to a submission: the source text of the student's code cells, read as data and never run here."""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path

import msgspec

from ..errors import SubmissionError
from ..submission import KIT_CELL, Cell, Submission
from ..text import Text, fill
from .cells import Contents
from .no_notebook import why_no_notebook

MAX_NOTEBOOK = 64 * 2**20
"""Bytes a notebook file may have."""

MAX_CELLS = 500

MAX_SOURCE = 2**18
"""Code cells a notebook may have, and characters of code in all of them together: a syntax tree takes a thousand times
as many bytes.
"""

MAX_JSON = 16 * MAX_SOURCE
"""Bytes of JSON in which so much code may be written."""


class _Cell(msgspec.Struct, gc=False):
    """Of the parts of a cell only the place in the file is kept, until it is known that there is not too much of them."""

    cell_type: str | None = None
    source: msgspec.Raw = msgspec.Raw(b'""')
    input: msgspec.Raw = msgspec.Raw(b'""')  # nbformat 3
    metadata: msgspec.Raw = msgspec.Raw(b"{}")


class _Worksheet(msgspec.Struct):
    cells: list[_Cell] | None = None


class _Notebook(msgspec.Struct):
    cells: list[_Cell] | None = None
    worksheets: list[_Worksheet] | None = None  # nbformat 3


class _Nbgrader(msgspec.Struct, frozen=True):
    grade_id: str = ""
    solution: bool = False


class _Metadata(msgspec.Struct, frozen=True):
    nbgrader: _Nbgrader = _Nbgrader()


def read(path: Path, student: str, exercise: str) -> Submission:
    """The submission in the notebook at `path`; a missing one is not attempted, an unreadable one has a `problem`."""
    if not os.path.lexists(path):
        missing = Text(f"There is no notebook {path}.", f"ノートブック {path} がありません。")
        return Submission(student, exercise, remarks=(missing,))
    try:
        cells, remarks = _cells(_read_bytes(path))
    except SubmissionError as error:
        text = error.args[0]
        problem = text if isinstance(text, Text) else Text(str(text), str(text))
        return Submission(student, exercise, problem=problem)
    return Submission(student, exercise, cells, remarks=remarks)


def parse(content: bytes) -> tuple[Cell, ...]:
    """The code cells of a notebook file; SubmissionError (with a Text) if it is none."""
    return _cells(content)[0]


def _cells(content: bytes) -> tuple[tuple[Cell, ...], tuple[Text, ...]]:
    """The code cells, and a remark for each that had lost its type: an answer that became Markdown is code all the same."""
    notebook = _decode(content)
    everything = [*(notebook.cells or ()), *(cell for sheet in notebook.worksheets or () for cell in sheet.cells or ())]
    numbered = enumerate(everything, start=1)
    code = {number: cell for number, cell in numbered if cell.cell_type == "code" or _was_code(cell)}
    if len(code) > MAX_CELLS:
        raise SubmissionError(
            Text(
                f"The notebook has {len(code):,} code cells; the limit is {MAX_CELLS}. Delete some and hand it in again.",
                f"コードセルが {len(code):,} 個あります (上限は {MAX_CELLS} 個)。減らして、もう一度提出してください。",
            )
        )
    sources = {}
    if sum(len(cell.source) + len(cell.input) for cell in code.values()) <= MAX_JSON:
        sources = {number: _source(number, cell) for number, cell in code.items()}
    if len(sources) < len(code) or sum(map(len, sources.values())) > MAX_SOURCE:
        raise SubmissionError(
            Text(
                f"The code cells hold more than {MAX_SOURCE:,} characters. Is there data in a cell?",
                f"コードセルの文字数が上限の {MAX_SOURCE:,} 文字を超えています。セルにデータが入っていませんか。",
            )
        )
    lost = _answers_among(code, sources)
    ids = {_nbgrader(cell).grade_id: number for number, cell in code.items()}
    names = {number: id for id, number in ids.items() if id not in ("", KIT_CELL)}
    cells = tuple(Cell(names.get(number, f"cell {number}"), source) for number, source in sources.items())
    return cells, tuple(fill(LOST_ITS_TYPE, number=number, type=code[number].cell_type) for number in lost)


def _answers_among(code: dict[int, _Cell], sources: dict[int, str]) -> list[int]:
    """The cells that had lost their type and are answers; the others, notes about one or old ones, are taken out."""
    lost = [number for number, cell in code.items() if cell.cell_type != "code"]
    if not lost:
        return []
    others = code.keys() - lost
    known = frozenset[str]().union(*(Contents(sources[number]).binds for number in others))
    named = {_nbgrader(code[number]).grade_id for number in others}
    for number in lost:
        sources[number] = _without_fence(sources[number])
        binds = Contents(sources[number]).binds
        if not binds or not binds.isdisjoint(known) or _nbgrader(code[number]).grade_id in named:
            del sources[number], code[number]
    return [number for number in lost if number in code]


LOST_ITS_TYPE = Text(
    "Cell {number} is of type {type}, but it is where an answer belongs, so it was graded as code. Make it a Code cell.",
    "{number} 番目のセルは {type} になっていますが、答えを書くセルなのでコードとして採点しました。種類を Code に戻してください。",
)


def _without_fence(text: str) -> str:
    """What stands between the fences that Markdown puts around code, at its own lines; all of it if there are none."""
    lines, inside = text.split("\n"), False
    if not any(line.lstrip().startswith("```") for line in lines):
        return text
    kept = []
    for line in lines:
        fence = line.lstrip().startswith("```")
        inside ^= fence
        kept.append(line if inside and not fence else "")
    return "\n".join(kept)


def _was_code(cell: _Cell) -> bool:
    """Whether a cell that is no code is one of those that nbgrader takes answers from."""
    return cell.cell_type in ("markdown", "raw") and _nbgrader(cell).solution


def _decode(content: bytes) -> _Notebook:
    """The notebook in a file, its cells not looked into yet."""
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        try:
            return _with_cells(msgspec.json.decode(content, type=_Notebook))
        except msgspec.DecodeError:
            if not 0 < content.count(b"NaN") + content.count(b"Infinity") < MOST_NO_NUMBERS:
                raise
            return _with_cells(msgspec.json.decode(_with_numbers(content), type=_Notebook))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SubmissionError(why_no_notebook(error, content)) from None


MOST_NO_NUMBERS = 100_000

TEXT_OR_NO_NUMBER = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|NaN\b|Infinity\b', re.DOTALL)
"""A text, or what Python's JSON has and no standard; Jupyter writes and reads it. In a text it is text."""


def _with_numbers(content: bytes) -> bytes:
    """The same with a number in the place of each of those; a sign may stand before it."""
    pieces, place = [], 0
    for found in TEXT_OR_NO_NUMBER.finditer(content):
        if content[found.start()] != ord('"'):
            pieces += [content[place : found.start()], b"0"]
            place = found.end()
    return b"".join([*pieces, content[place:]])


def _with_cells(notebook: _Notebook) -> _Notebook:
    if notebook.cells is None and notebook.worksheets is None:
        raise msgspec.ValidationError("no cells")
    return notebook


def _read_bytes(path: Path) -> bytes:
    try:
        status = path.lstat()
        regular, small = stat.S_ISREG(status.st_mode), status.st_size <= MAX_NOTEBOOK
        if regular and small:
            return path.read_bytes()
    except OSError as error:
        raise SubmissionError(
            Text(f"The file cannot be read: {error.strerror}.", f"ファイルを読めません: {error.strerror}。")
        ) from None
    if not regular:
        raise SubmissionError(
            Text(
                "This is a folder, a link or a special file, not a notebook.",
                "フォルダかリンクか特殊なファイルで、ノートブックではありません。",
            )
        )
    size, limit = status.st_size // 2**20, MAX_NOTEBOOK // 2**20
    raise SubmissionError(
        Text(
            f"The file has {size} MB; the limit is {limit} MB. Clear the outputs, save, and hand it in again.",
            f"ファイルが {size} MB あります (上限は {limit} MB)。出力を消して保存し、もう一度提出してください。",
        )
    )


def _source(number: int, cell: _Cell) -> str:
    """The text of a cell; of nbformat 3, it stands under another name."""
    try:
        found = [msgspec.json.decode(part, type=str | list[str] | None) for part in (cell.source, cell.input)]
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise SubmissionError(
            Text(
                f"This file is not a notebook: cell {number} holds something other than text, or broken characters. "
                "Write the code of this cell anew in Jupyter, save, and hand it in again.",
                f"このファイルはノートブックではありません。{number} 番目のセルの中身がテキストでないか、文字が壊れています。"
                "このセルのコードを Jupyter で書き直して保存し、もう一度提出してください。",
            )
        ) from None
    texts = [text if isinstance(text, str) else "".join(text or ()) for text in found]
    return texts[0] or texts[1]


def _nbgrader(cell: _Cell) -> _Nbgrader:
    """What nbgrader has noted of a cell; nothing where it could not have."""
    try:
        noted = msgspec.json.decode(cell.metadata, type=_Metadata).nbgrader
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _Nbgrader()
    return noted if re.fullmatch(r"[\w-]{1,100}", noted.grade_id) else _Nbgrader()
