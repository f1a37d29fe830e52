"""nbgrader's source notebook of an exercise: solution markers kept, a grade cell after each solution cell."""

from __future__ import annotations

from typing import Any

import nbformat

from ..reading.author import Source

WHAT_IT_IS = """\
# Run this cell: it checks the one above, as often as you like.
# このセルを実行すると、上のセルを何度でもチェックできます。"""


def source_notebook(source: Source) -> bytes:
    """nbgrader's source notebook: solution markers kept, a grade cell after each solution cell."""
    cells = []
    for number, cell in enumerate(source.cells, start=1):
        if cell.kind == "markdown":
            cells.append(
                nbformat.v4.new_markdown_cell(cell.source, id=f"text-{number}", metadata=_locked(f"text-{number}"))
            )
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
        nbformat.v4.new_code_cell(call, id=f"{part}-check", metadata={"nbgrader": grade}),
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
