"""nbgrader's source notebook of an exercise: solution markers kept, a grade cell after each solution cell."""

from __future__ import annotations

import re
from typing import Any

from ..errors import ExerciseError
from ..notebook_format import nbformat
from ..reading.author import Source
from ..reading.header import LEVELS, Header, split_header
from ..reading.percent import FOLDED
from ..text import Text, fill
from .pictures import check_picture, with_picture

WHAT_IT_IS = """\
# Run this cell: it checks the one above, as often as you like. Stuck? Run check.hint() in a cell of your own.
# このセルを実行すると、上のセルを何度でもチェックできます。困ったら、新しいセルで check.hint() を実行しましょう。
# check.lang("ja") を実行すると、日本語で表示します。"""


GOES_ON = "raises-exception"
"""The tag of a cell whose error does not stop Run All: behind a part that is not right yet come others."""

COST = Text("Level {level} of {most} · about {minutes} minutes", "レベル {level} ({most} 段階中) · 約 {minutes} 分")

COST_AND_NEEDS = Text("{cost} · first: {needs}", "{cost} · 先に解く問題: {needs}")

TITLES = {"English": r"# .", "Japanese": rf"{re.escape(FOLDED)}\n\n# ."}
"""How the markdown cell with the title begins, by language."""


def source_notebook(source: Source) -> bytes:
    """nbgrader's source notebook: solution markers kept, a grade cell after each solution cell."""
    check_picture(source)
    cells, prose = [], _with_cost(source)
    for number, cell in enumerate(source.cells, start=1):
        if cell.kind == "markdown":
            said, attached = with_picture(source, cell, prose.get(number, cell.source))
            facts = {"id": f"text-{number}", "metadata": _locked(f"text-{number}"), **attached}
            cells.append(nbformat.v4.new_markdown_cell(said, **facts))
        elif not cell.part:
            cells.append(
                nbformat.v4.new_code_cell(cell.source, id=f"setup-{number}", metadata=_locked(f"setup-{number}"))
            )
        else:
            cells += _part_cells(source, cell.part, cell.source)
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    notebook = nbformat.v4.new_notebook(
        cells=cells, metadata={"kernelspec": kernel, "language_info": {"name": "python"}}
    )
    nbformat.validate(notebook)
    text: str = nbformat.writes(notebook)
    return text.encode() + b"\n"


def _with_cost(source: Source) -> dict[int, str]:
    """The cells that begin with the title, by number, with level, minutes and needs below it."""
    cost = _cost(source)
    titled = {_titled(source, "English"): cost.en, _titled(source, "Japanese"): cost.ja}
    return {number: _below_title(source.cells[number - 1].source, said) for number, said in titled.items()}


def _below_title(text: str, said: str) -> str:
    title = next(line for line in text.splitlines() if line.startswith("# "))
    return text.replace(title, f"{title}\n\n{said}", 1)


def _titled(source: Source, language: str) -> int:
    """The number of the cell with the title in a language; ExerciseError if there is none."""
    for number, cell in enumerate(source.cells, start=1):
        if cell.kind == "markdown" and re.match(TITLES[language], cell.source):
            return number
    where = "a markdown cell" if language == "English" else "the <details> of a markdown cell"
    raise ExerciseError(f"{source.notebook}: no {language} title; begin {where} with `# ` and the title")


def _cost(source: Source) -> Text:
    """What an exercise asks of a learner, in a line."""
    header = source.header
    cost = fill(COST, level=header.level, most=LEVELS, minutes=header.minutes)
    needed = [(id, _header(source, id)) for id in header.needs]
    links = [", ".join(f"[{other.title[lang]}](../{id}.ipynb)" for id, other in needed) for lang in ("en", "ja")]
    return fill(COST_AND_NEEDS, cost=cost, needs=Text(*links)) if needed else cost


def _header(source: Source, id: str) -> Header:
    unit, name = id.split("/")
    return split_header(source.course.solutions / unit / name / f"{name}.py")[0]


def _part_cells(source: Source, part: str, code: str) -> list[Any]:
    solution = {"grade": False, "grade_id": part, "locked": False, "schema_version": 3, "solution": True, "task": False}
    grade = {
        "grade": True,
        "grade_id": f"{part}-check",
        "locked": True,
        "schema_version": 3,
        "solution": False,
        "task": False,
        "points": source.header.parts[part].points,
    }
    call = f'{WHAT_IT_IS}\nfrom autograder import check\n\ncheck("{source.id}", "{part}")'
    return [
        nbformat.v4.new_code_cell(code, id=part, metadata={"nbgrader": solution}),
        nbformat.v4.new_code_cell(call, id=f"{part}-check", metadata={"nbgrader": grade, "tags": [GOES_ON]}),
    ]


def _locked(grade_id: str) -> dict[str, Any]:
    facts = {
        "grade": False,
        "grade_id": grade_id,
        "locked": True,
        "schema_version": 3,
        "solution": False,
        "task": False,
    }
    return {"nbgrader": facts}
