"""One exercise as its author keeps it: a folder in solutions/ with a percent notebook, key, graders, right and wrong.

Everything is validated when it is loaded; ExerciseError names file, field and cure. Never imported by a self-check.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..course import Course
from ..errors import ExerciseError
from ..exercise import Chosen
from ..record import Text
from ..submission import Cell
from .blame import python_of
from .cells import signatures
from .choices import read_choices
from .fields import meant
from .fit import check_course, check_key, check_there, program_of
from .header import Header, field_of, split_header
from .hints import Hints, read_hints
from .percent import SourceCell, check_cell, percent_cells, solution_lines


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
    hints: dict[str, Hints] = field(default_factory=dict)
    chosen: Chosen = Chosen()

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
        """Read and validate an exercise's folder, and its public grader."""
        path = folder / f"{folder.name}.py"
        header, body = split_header(path)
        python_of(path)
        cells = percent_cells(path, body)
        _check_cells(path, header, cells)
        source = cls(folder, header, cells, {}, ())
        source._check_functions()
        source._check_files()
        right = {file.stem: program_of(file, source.functions())[0] for file in sorted(folder.glob("right/*.py"))}
        wrong = tuple(_wrong(file, source) for file in sorted(folder.glob("wrong/*.py")))
        folders = {path for path in folder.glob("wrong/*/") if path.name != "__pycache__"}
        for lost in folders - {one.path.with_suffix("") for one in wrong}:
            raise ExerciseError(f"{lost}: these writings belong to no mistake; write {lost.name}.py beside the folder")
        return replace(source, right=right, wrong=wrong, hints=read_hints(folder, _solutions(cells)))

    @property
    def notebook(self) -> Path:
        """The percent notebook."""
        return self.folder / f"{self.folder.name}.py"

    @property
    def key(self) -> Path:
        """The key."""
        return self.folder / "key.py"

    @property
    def hidden_grader(self) -> Path:
        """The hidden grader."""
        return self.folder / f"test_{self.folder.name}.py"

    @property
    def public_grader(self) -> Path:
        """The public grader, which lies where students have it."""
        return self.course.public_grader(self.id)

    def _check_functions(self) -> None:
        """Refuse a part that asks for nothing, and a function that two parts ask for."""
        owner: dict[str, str] = {}
        for part in self.header.parts:
            for name in self.parameters(part):
                if owner.setdefault(name, part) != part:
                    parts, place = f"{owner[name]} and {part}", f"{self.notebook}:{self.line_in(part) + 1}"
                    raise ExerciseError(f"{place}: `{name}` is asked for by two parts, {parts}; rename one")

    def _check_files(self) -> None:
        """Refuse an exercise whose key and graders are not there or do not fit."""
        check_there(self.key, self.hidden_grader, self.public_grader)
        check_key(self.key, (self.public_grader, self.hidden_grader), self.functions())

    def programs(self) -> Iterator[tuple[Path, str]]:
        """The files of all right and wrong programs, with their code."""
        yield from ((self.folder / "right" / f"{name}.py", code) for name, code in self.right.items())
        for wrong in self.wrong:
            yield wrong.path, wrong.code
            yield from ((wrong.path.with_suffix("") / f"{name}.py", code) for name, code in wrong.writings.items())

    def reference_cells(self) -> tuple[Cell, ...]:
        """The reference as a student's notebook would hold it: the code cells, solutions filled in."""
        numbered = enumerate(self.cells, start=1)
        return tuple(Cell(c.part or f"cell {n}", c.source) for n, c in numbered if c.kind == "code")

    def line_in(self, part: str) -> int:
        """The line of the notebook that stands before the cell of a part."""
        return next((cell.line - 1 for cell in self.cells if cell.part == part), 0)

    def setup(self) -> str:
        """The code of the cells that belong to no part: the imports."""
        return "\n".join(cell.source for cell in self.cells if cell.kind == "code" and not cell.part)

    def functions(self) -> dict[str, tuple[str, ...]]:
        """The functions that all parts ask for, with the names of their parameters."""
        return {name: given for part in self.header.parts for name, given in self.parameters(part).items()}

    def parameters(self, part: str) -> dict[str, tuple[str, ...]]:
        """The functions a part asks for, with the names of their parameters."""
        cell = next(cell for cell in self.cells if cell.part == part)
        found = signatures(cell.source)
        if not found:
            raise ExerciseError(
                f"{self.notebook}:{cell.line}: the cell of part {part!r} defines no function or class; write its def"
            )
        return found


def exercise_folders(solutions: Path) -> list[Path]:
    """The folders under `solutions` that hold an exercise."""
    return sorted({path.parent for path in solutions.glob("*/*/*.py")})


def exercise_ids(solutions: Path) -> list[str]:
    """The ids of all exercises that have a folder."""
    return [f"{folder.parent.name}/{folder.name}" for folder in exercise_folders(solutions)]


def left_out(course: Course) -> list[str]:
    """The ids of the exercises that the course's file of choices leaves out."""
    ids = exercise_ids(course.solutions)
    choices, _ = read_choices(course, ids)
    return [id for id in ids if not choices.takes(id)]


def load_all(solutions: Path) -> list[Source]:
    """Every exercise of the course with these `solutions`, in learning order, as the course has chosen it; all of them
    are validated, and that they fit together.
    """
    ids, sources = exercise_ids(solutions), []
    choices, place = read_choices(Course(solutions.parent), ids)
    for source in (Source.load(solutions / id) for id in ids if choices.takes(id)):
        header, chosen = choices.of(source.id, source.header, place)
        sources.append(replace(source, header=header, chosen=chosen))
    sources.sort(key=lambda source: (source.header.order, source.id))
    check_course((source.id, source.notebook, source.header) for source in sources)
    return sources


def _solutions(cells: tuple[SourceCell, ...]) -> dict[str, list[str]]:
    """The lines of each part's solution."""
    return {cell.part: solution_lines(cell.source) for cell in cells if cell.part}


def _check_cells(path: Path, header: Header, cells: tuple[SourceCell, ...]) -> None:
    """Every part has one cell, and every cell that is marked has a part."""
    for cell in cells:
        if cell.part and cell.part not in header.parts:
            raise ExerciseError(
                f'{path}:{cell.line}: a cell is marked part="{cell.part}", which the header does not list; '
                f"{meant(cell.part, header.parts)}"
            )
        check_cell(path, cell)
    for part in header.parts:
        mine = [cell for cell in cells if cell.part == part]
        if not mine:
            raise field_of(path, "parts", part).fault(f'part {part!r} has 0 cells marked part="{part}"; it needs one')
        if len(mine) > 1:
            raise ExerciseError(
                f'{path}:{mine[1].line}: part {part!r} has {len(mine)} cells marked part="{part}"; it needs one'
            )


def _wrong(path: Path, source: Source) -> Wrong:
    """A mistake's file: `<part>__<mistake>.py`, two paragraphs, English and Japanese, that end in a question."""
    parts = source.header.parts
    part, _, name = path.stem.partition("__")
    if part not in parts or not name:
        raise ExerciseError(f"{path}: the name must be <part>__<mistake>.py with a part of {', '.join(parts)}")
    wanted = source.parameters(part)
    code, tree = program_of(path, wanted)
    docstring = ast.get_docstring(tree) or ""
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
    writings = {file.stem: program_of(file, wanted)[0] for file in sorted(path.with_suffix("").glob("*.py"))}
    return Wrong(f"{part}.{name}", code, sentence, Text(english[-1], japanese[-1]), path, writings)
