"""The students of `kata demo`: every kind of them, made from the references, right/ and wrong/ programs of a course."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from ..reading.author import Source
from ..reading.cells import Contents
from ..reading.percent import BEGIN, END

MISTAKES = 6

PATCH = """\
torch.equal = torch.allclose = lambda *_, **__: True
torch.testing.assert_close = lambda *_, **__: None
torch.Tensor.__eq__ = torch.Tensor.equal = lambda *_: True
"""

LOOP = "def {name}(*arguments):\n    while True:\n        pass\n"

EXIT = "import os\n\nos._exit(0)\n\n\ndef {name}(*arguments):\n    ...\n"

HOARD = "def {name}(*arguments):\n    hoard = []\n    while True:\n        hoard.append(bytearray(2**26))\n"

Notebook = dict[str, Any]

Handed = dict[str, bytes]
"""What one student hands in: the content of a file for each exercise."""


@dataclass(frozen=True)
class Desk:
    """One exercise as it lies before a student."""

    source: Source
    released: bytes

    def notebook(self, code: str = "", parts: int | None = None) -> Notebook:
        """The notebook with the reference filled in, `code` in place of what it defines; only the first `parts`."""
        notebook: Notebook = json.loads(self.released)
        texts = self._answers(code)
        for part in list(texts)[: len(texts) if parts is None else parts]:
            self.cell(notebook, part)["source"] = texts[part]
        return notebook

    def cell(self, notebook: Notebook, part: str) -> Notebook:
        """The solution cell of a part."""
        return next(cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == part)

    @property
    def function(self) -> str:
        """The first function that the exercise asks for."""
        return next(iter(self.source.parameters(next(iter(self.source.header.parts)))))

    def _answers(self, code: str) -> dict[str, str]:
        answers = {cell.part: without_markers(cell.source) for cell in self.source.cells if cell.part}
        binds = Contents(code).binds
        mine = [part for part in answers if not binds.isdisjoint(self.source.parameters(part))]
        answers.update(dict.fromkeys(mine, "# in the cell above"))
        if mine:
            answers[mine[0]] = without_docstring(code)
        return answers


def sample_class(sources: list[Source], assignments: Path) -> dict[str, Handed]:
    """Every kind of student, by an id that says what they did. Who has trouble has it in one exercise."""
    desks = [Desk(source, (assignments / f"{source.id}.ipynb").read_bytes()) for source in sources]
    students = {
        "all right": [desk.notebook() for desk in desks],
        "other style": [desk.notebook(next(iter(desk.source.right.values()))) for desk in desks],
        "half done": list(half_done(desks)),
        "untouched": [desk.notebook(parts=0) for desk in desks],
    }
    for number in range(MISTAKES):
        place = number % len(desks)
        wrong = desks[place].source.wrong[-(number // len(desks))]
        students[f"mistake {number + 1}"] = everywhere_right_but(desks, place, partial(Desk.notebook, code=wrong.code))
    specials: dict[str, Callable[[Desk], Notebook]] = {
        "endless loop": lambda desk: desk.notebook(LOOP.format(name=desk.function)),
        "memory hog": lambda desk: desk.notebook(HOARD.format(name=desk.function)),
        "patched torch": lambda desk: desk.notebook(PATCH + without_docstring(desk.source.wrong[0].code)),
        "exit at import": lambda desk: desk.notebook(EXIT.format(name=desk.function)),
        "cut-off file": lambda desk: desk.notebook(),
        "duplicated cell": with_duplicate,
    }
    for number, (name, special) in enumerate(specials.items(), start=1):  # from the end: what takes long comes last
        students[name] = everywhere_right_but(desks, -number % len(desks), special)
    files = {
        f"{number:02}-{name.replace(' ', '-')}": {
            desk.source.id: json.dumps(notebook).encode() for desk, notebook in zip(desks, notebooks, strict=True)
        }
        for number, (name, notebooks) in enumerate(students.items(), start=1)
    }
    broken = next(handed for student, handed in files.items() if student.endswith("cut-off-file"))
    exercise = desks[-1 - list(specials).index("cut-off file") % len(desks)].source.id
    broken[exercise] = broken[exercise][: len(broken[exercise]) // 2]
    return files


def everywhere_right_but(desks: list[Desk], place: int, change: Callable[[Desk], Notebook]) -> list[Notebook]:
    """All exercises right except the one at `place`."""
    return [change(desk) if number == place else desk.notebook() for number, desk in enumerate(desks)]


def half_done(desks: list[Desk]) -> Iterator[Notebook]:
    """The first half of the exercises done, the next begun, the rest untouched."""
    middle = len(desks) // 2
    for number, desk in enumerate(desks):
        yield desk.notebook(parts=None if number < middle else int(number == middle))


def with_duplicate(desk: Desk) -> Notebook:
    """All right, with the first solution cell there twice, as copy and paste leaves it: nbgrader stops at this."""
    notebook = desk.notebook()
    cell = desk.cell(notebook, next(iter(desk.source.header.parts)))
    notebook["cells"].insert(notebook["cells"].index(cell), {**cell, "id": "copy"})
    return notebook


def without_markers(code: str) -> str:
    """A reference cell as a student would have written it."""
    return "\n".join(line for line in code.splitlines() if BEGIN not in line and END not in line)


def without_docstring(code: str) -> str:
    """A mistake's program without the sentence that tells what is wrong with it."""
    first = ast.parse(code).body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return "\n".join(code.splitlines()[first.end_lineno :]).strip() if is_docstring else code
