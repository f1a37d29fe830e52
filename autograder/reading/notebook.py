"""From a notebook to a submission: the source text of the student's code cells, read as data and never run here."""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path

import msgspec

from ..errors import SubmissionError
from ..record import Text
from ..submission import KIT_CELL, Cell, Submission

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

    cell_type: str
    source: msgspec.Raw = msgspec.Raw(b'""')
    input: msgspec.Raw = msgspec.Raw(b'""')  # nbformat 3
    metadata: msgspec.Raw = msgspec.Raw(b"{}")


class _Worksheet(msgspec.Struct):
    cells: list[_Cell] = []


class _Notebook(msgspec.Struct):
    nbformat: int
    cells: list[_Cell] = []
    worksheets: list[_Worksheet] = []  # nbformat 3


class _Nbgrader(msgspec.Struct, frozen=True):
    grade_id: str = ""


class _Metadata(msgspec.Struct, frozen=True):
    nbgrader: _Nbgrader = _Nbgrader()


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
    notebook = _decode(content)
    everything = notebook.cells + [cell for sheet in notebook.worksheets for cell in sheet.cells]
    code = {number: cell for number, cell in enumerate(everything, start=1) if cell.cell_type == "code"}
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
    ids = {_grade_id(cell): number for number, cell in code.items()}
    names = {number: id for id, number in ids.items() if id not in ("", KIT_CELL)}
    return tuple(Cell(names.get(number, f"cell {number}"), source) for number, source in sources.items())


def _decode(content: bytes) -> _Notebook:
    """The notebook in a file, its cells not looked into yet."""
    try:
        return msgspec.json.decode(content.removeprefix(codecs.BOM_UTF8), type=_Notebook)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        reason = _reason(error, content)
        raise SubmissionError(
            Text(
                f"This file is not a notebook ({reason.en}). Was it cut off? Save it again in Jupyter and hand it in anew.",
                f"このファイルはノートブックではありません ({reason.ja})。途中で切れていませんか。Jupyter で保存し直して、もう一度提出してください。",
            )
        ) from None


def _reason(error: Exception, content: bytes) -> Text:
    """What is wrong with a file that could not be decoded, for somebody who does not know JSON where that can be said."""
    if not content.strip():
        return Text("it is empty", "中身がありません")
    if isinstance(error, RecursionError):
        return Text("it is nested too deeply", "入れ子が深すぎます")
    utf16 = b"\0" in content[:4]
    if utf16 or isinstance(error, UnicodeDecodeError) or any(word in str(error) for word in ("escape", "surrogate")):
        return Text(
            "it is not written in UTF-8, or holds broken characters",
            "文字コードが UTF-8 でないか、文字が壊れています",
        )
    return Text(str(error), str(error))


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
        found = [msgspec.json.decode(part, type=str | list[str]) for part in (cell.source, cell.input)]
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise SubmissionError(
            Text(
                f"This file is not a notebook: cell {number} holds something other than text, or broken characters. "
                "Write the code of this cell anew in Jupyter, save, and hand it in again.",
                f"このファイルはノートブックではありません。{number} 番目のセルの中身がテキストでないか、文字が壊れています。"
                "このセルのコードを Jupyter で書き直して保存し、もう一度提出してください。",
            )
        ) from None
    texts = [text if isinstance(text, str) else "".join(text) for text in found]
    return texts[0] or texts[1]


def _grade_id(cell: _Cell) -> str:
    """What nbgrader calls a cell; empty where it could not have."""
    try:
        id = msgspec.json.decode(cell.metadata, type=_Metadata).nbgrader.grade_id
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""
    return id if re.fullmatch(r"[\w-]{1,100}", id) else ""
