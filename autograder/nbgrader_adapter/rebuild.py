"""The notebook that is read after grading: the released one, with the student's code and our verdicts in it.

It knows the metadata that nbgrader writes into cells, and not nbgrader. Nothing else of a submission gets through.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import nbformat
from nbformat.notebooknode import NotebookNode

from ..exercise import Exercise
from ..finding import Finding
from ..reading import notebook
from ..reading.answers import part_cell
from ..record import Check, Record, Text, part_outcome, part_score
from ..reports import html, terminal
from ..submission import Cell, Submission
from ..text import printable

GRADE_CELL = "-check"
"""What the grade cell of a part adds to the part's name."""


def read_submission(path: Path, student: str, exercise_id: str) -> Submission:
    """What a student handed in; a missing notebook is an empty submission with a remark."""
    if path.parent.is_symlink() or path.parent.parent.is_symlink():
        problem = Text("The folder handed in is a link.", "提出されたフォルダがリンクです。")
        return Submission(student, exercise_id, problem=problem)
    if os.path.lexists(path):
        return notebook.read(path, student, exercise_id)
    names = sorted(other.name for other in path.parent.glob("*.ipynb"))
    found = printable(", ".join(names[:3])) or "-"
    remark = Text(
        f"No {path.name} was handed in (found: {found}). Hand in the notebook under its own name.",
        f"{path.name} が提出されていません (あったもの: {found})。元のファイル名のまま提出してください。",
    )
    return Submission(student, exercise_id, remarks=(remark,))


def rebuild(
    released: NotebookNode, handed_out: Mapping[str, str], submission: Submission, exercise: Exercise
) -> NotebookNode:
    """The released notebook with the student's code in it, in the student's order.

    From a submission come the texts of code cells and nothing else: no metadata, outputs, attachments, prose.
    A locked cell that the student changed is shown twice, as released and as handed in; what it was, `handed_out` says
    by the cell's name.
    """
    places = answers(released, submission, exercise)
    result: list[NotebookNode] = []
    waiting = dict(enumerate(released.cells))
    for number, own in enumerate(submission.cells):
        place = places.get(number)
        if place is not None:
            before = [index for index in waiting if index < place and index not in places.values()]
            result += [blank(waiting.pop(index)) for index in before]
            cell = waiting.pop(place)
            if marked(cell, "solution"):
                cell.source = own.source
            result.append(cell)
            if marked(cell, "solution") or own.source == handed_out[name_of(cell)]:
                continue
        result.append(nbformat.v4.new_code_cell(own.source, id=f"handed-in-{number}"))
    released.cells = result + [blank(cell) for cell in waiting.values()]
    return released


def answers(released: NotebookNode, submission: Submission, exercise: Exercise) -> dict[int, int]:
    """Which of the student's cells stands for which of the released ones, by position."""
    parts = {part.name: part for part in exercise.parts}
    places = {}
    for index, cell in enumerate(released.cells):
        name = name_of(cell)
        own: Cell | None
        if marked(cell, "solution") and name in parts:
            own = part_cell(parts[name], submission.cells)
        else:
            own = next((own for own in reversed(submission.cells) if own.id == name != ""), None)
        places.update({number: index for number, cell in enumerate(submission.cells) if cell is own})
    return places


def name_of(cell: NotebookNode) -> str:
    """What nbgrader calls a cell; "" if it does not know it."""
    return str(cell.metadata.get("nbgrader", {}).get("grade_id") or "")


def texts_of(released: NotebookNode) -> dict[str, str]:
    """The texts of a notebook's cells by name."""
    return {name_of(cell): cell.source for cell in released.cells}


def blank(cell: NotebookNode) -> NotebookNode:
    """A released cell that the student does not have: a stub nobody handed in must not look handed in."""
    if marked(cell, "solution"):
        cell.source = ""
    return cell


def part_of(cell: NotebookNode) -> str:
    """The part that a grade cell is about."""
    return str(cell.metadata.nbgrader.grade_id).removesuffix(GRADE_CELL)


def show(cell: NotebookNode, record: Record, lang: str, remarks: tuple[Text, ...] = ()) -> None:
    """Write a part's verdict into its grade cell: the messages to read, and one number for nbgrader.

    nbgrader takes the first `execute_result` for the score. It gives full marks for no output, NaN or a negative
    number, none for anything on stderr, and drops the submission if the number is above the maximum.
    """
    name = part_of(cell)
    checks, points = record.part(name), float(cell.metadata.nbgrader.points)
    outcome, score = part_outcome(checks), part_score(checks)
    if not 0.0 <= score <= points:
        outcome, score = "grader_error", 0.0
    page, text = html.part_html(record, name, lang), terminal.part_text(record, name, lang)
    for remark in remarks:
        page, text = page + html.paragraph_html(remark[lang]), f"{text}\n{remark[lang]}"
    cell.outputs = [
        nbformat.v4.new_output("display_data", {"text/html": page, "text/plain": text}),
        nbformat.v4.new_output("execute_result", {"text/plain": repr(float(score))}, execution_count=1),
    ]
    cell.metadata["kata"] = {"outcome": outcome}


def failed(submission: Submission, cells: list[NotebookNode]) -> Record:
    """A record that says that grading itself failed, for the log to say how."""
    message = Text(
        "This could not be graded, which is not your fault: a person will look at it.",
        "採点できませんでした。あなたのせいではありません。人が確認します。",
    )
    finding = Finding(said=(message,))
    points = {part_of(cell): float(cell.metadata.nbgrader.points) for cell in cells}
    checks = tuple(
        Check("grading", part, "hidden", "grader_error", 0.0, maximum, message=message, finding=finding)
        for part, maximum in points.items()
    )
    student, name, remarks = submission.student, submission.exercise, submission.remarks
    return Record(1, student, name, 0.0, sum(points.values()), "", "", "", "", checks, remarks)


def grade_cells(nb: NotebookNode) -> list[NotebookNode]:
    """The cells that hold a verdict: those that nbgrader grades, and not by hand."""
    return [cell for cell in nb.cells if marked(cell, "grade") and not marked(cell, "solution")]


def marked(cell: NotebookNode, flag: str) -> bool:
    """Whether nbgrader's metadata gives a cell this flag."""
    return bool(cell.metadata.get("nbgrader", {}).get(flag))
