"""One exercise as its author keeps it: a folder in solutions/ with a percent notebook, key, graders, right and wrong.

Everything is validated when it is loaded; ExerciseError names file, field and cure. Never imported by a self-check.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ..course import Course
from ..errors import ExerciseError, KataError
from ..record import Text
from ..submission import Cell
from .cells import Contents
from .percent import Header, SourceCell, check_markers, percent_cells, split_header


@dataclass(frozen=True)
class Wrong:
    """A mistake: code as a student writes it, its sentence and its question; `writings` are other ways to write it."""

    id: str
    code: str
    sentence: Text
    question: Text
    path: Path
    writings: dict[str, str] = field(default_factory=dict)

    @property
    def part(self) -> str:
        """The part whose marks it must lose."""
        return self.id.split(".")[0]


@dataclass(frozen=True)
class Source:
    """One exercise's folder."""

    folder: Path
    header: Header
    cells: tuple[SourceCell, ...]
    right: dict[str, str]
    wrong: tuple[Wrong, ...]

    @property
    def id(self) -> str:
        """unit/exercise."""
        return f"{self.folder.parent.name}/{self.folder.name}"

    @property
    def course(self) -> Course:
        """The course that it belongs to, in whose solutions/ its unit lies."""
        return Course(self.folder.parent.parent.parent)

    @classmethod
    def load(cls, folder: Path) -> Source:
        """Read and validate an exercise's folder."""
        path = folder / f"{folder.name}.py"
        with blamed(path):
            header, body = split_header(path)
            cells = percent_cells(path, body)
            for cell in cells:
                if cell.kind == "code":
                    ast.parse(cell.source)
        for part in header.parts:
            count = sum(cell.part == part for cell in cells)
            if count != 1:
                raise ExerciseError(f'{path}: part {part!r} has {count} cells marked part="{part}"; it needs one')
        for cell in cells:
            if cell.part and cell.part not in header.parts:
                raise ExerciseError(f'{path}: a cell is marked part="{cell.part}", which the header does not list')
            if cell.part:
                check_markers(path, cell)
        right = {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("right/*.py"))}
        wrong = tuple(_wrong(file, header) for file in sorted(folder.glob("wrong/*.py")))
        folders = {path for path in folder.glob("wrong/*/") if path.name != "__pycache__"}
        for lost in folders - {one.path.with_suffix("") for one in wrong}:
            raise ExerciseError(f"{lost}: these writings belong to no mistake; write {lost.name}.py beside the folder")
        return cls(folder, header, cells, right, wrong)

    def reference_cells(self) -> tuple[Cell, ...]:
        """The reference as a student's notebook would hold it: the code cells, solutions filled in."""
        numbered = enumerate(self.cells, start=1)
        return tuple(Cell(c.part or f"cell {n}", c.source) for n, c in numbered if c.kind == "code")

    def setup(self) -> str:
        """The code of the cells that belong to no part: the imports."""
        return "\n".join(cell.source for cell in self.cells if cell.kind == "code" and not cell.part)

    def functions(self) -> dict[str, tuple[str, ...]]:
        """The functions that all parts ask for, with the names of their parameters."""
        return {name: given for part in self.header.parts for name, given in self.parameters(part).items()}

    def parameters(self, part: str) -> dict[str, tuple[str, ...]]:
        """The functions a part asks for, with the names of their parameters."""
        cell = next(cell for cell in self.cells if cell.part == part)
        found = Contents(cell.source).signatures
        if not found:
            raise ExerciseError(f"{self.folder}: the cell of part {part!r} defines no function or class")
        return found


@contextmanager
def blamed(path: Path) -> Iterator[None]:
    """Whatever goes wrong in here is a fault of this file: an ExerciseError that names it."""
    try:
        yield
    except KataError:
        raise
    except Exception as error:  # noqa: BLE001 - an author's file may raise anything
        raise ExerciseError(f"{path}: {type(error).__name__}: {error}; mend the file") from None


def load_all(solutions: Path) -> list[Source]:
    """Every exercise under `solutions`, in learning order."""
    folders = [path.parent for path in solutions.glob("*/*/*.py") if path.stem == path.parent.name]
    return sorted(map(Source.load, folders), key=lambda source: (source.header.order, source.id))


def _wrong(path: Path, header: Header) -> Wrong:
    """A mistake's file: `<part>__<mistake>.py`, two paragraphs, English and Japanese, that end in a question."""
    part, _, name = path.stem.partition("__")
    if part not in header.parts or not name:
        raise ExerciseError(f"{path}: the name must be <part>__<mistake>.py with a part of {', '.join(header.parts)}")
    with blamed(path):
        code = path.read_text(encoding="utf-8")
        docstring = ast.get_docstring(ast.parse(code)) or ""
    paragraphs = [paragraph.split("\n") for paragraph in re.split(r"\n\s*\n", docstring.strip())]
    if len(paragraphs) != 2 or any(len(lines) < 2 for lines in paragraphs):
        raise ExerciseError(
            f"{path}: the docstring needs two paragraphs, English and Japanese, each a sentence and then a question"
        )
    english, japanese = paragraphs
    if not english[-1].endswith("?") or not japanese[-1].endswith(("か。", "か?", "?")):
        raise ExerciseError(f"{path}: the last line of each paragraph must be a question")
    if japanese[0].isascii():
        raise ExerciseError(f"{path}: the second paragraph of the docstring must be Japanese")
    sentence = Text(" ".join(english[:-1]), "".join(japanese[:-1]))
    writings = {file.stem: file.read_text(encoding="utf-8") for file in sorted(path.with_suffix("").glob("*.py"))}
    return Wrong(f"{part}.{name}", code, sentence, Text(english[-1], japanese[-1]), path, writings)
