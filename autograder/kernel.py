"""The check cell: the same verdict as `kata check`, inside a notebook, for what has been run in this kernel.

The kernel belongs to the student, so nothing is graded in it: the cells go to the grading service as text.
"""

from __future__ import annotations

import ast
import atexit
import os
import warnings
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from .course import Course, find
from .errors import KataError, SubmissionError
from .notebook import Cell, Submission, parse, part_cell, runnable
from .record import Record, Text, part_outcome
from .report import lines_html, part_html, part_text
from .service import GradingService
from .texts import language

VALIDATING = "NBGRADER_VALIDATING"
"""nbgrader sets this while its Validate button runs the notebook; its report shows the error and no other output."""


class CheckFailed(Exception):
    """A part is not right yet, or cannot be checked. Notebooks show its text instead of a traceback; nbgrader's
    Validate sees an error.
    """

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def check_cell(exercise: str, part: str, device: str) -> None:
    """Show the verdict on one part and raise CheckFailed unless it passed."""
    shell = _shell()
    try:
        record, lang = _grade(exercise, part, device, shell), language()
    except KataError as error:
        raise CheckFailed(str(error)) from None
    except KeyboardInterrupt:
        _service(
            find(), device
        ).close()  # it may be busy with a program that never ends; the next check starts a new one
        raise CheckFailed({"en": f"{part}: interrupted", "ja": f"{part}: 中断しました"}[language()]) from None
    text = _display(record, part, lang)
    if part_outcome(record.part(part)) != "passed":
        see = {"en": f"{part}: see above", "ja": f"{part}: 上のメッセージを見てください"}[lang]
        raise CheckFailed(text if VALIDATING in os.environ else see)


def _grade(exercise: str, part: str, device: str, shell: Any) -> Record:
    course = find()
    wanted = course.exercise(exercise).part(part)
    cells = needed_cells(tuple(wanted.parameters), history(shell.history_manager.input_hist_raw))
    record = _service(course, device).grade(Submission("", exercise, cells))
    remark = _remark(tuple(wanted.parameters), part_cell(wanted, cells), notebook_path(shell.user_ns))
    return record if remark is None else msgspec.structs.replace(record, remarks=(*record.remarks, remark))


def history(raw: Iterable[str]) -> list[Cell]:
    """What was run in this kernel, in order, as typed."""
    return [Cell(f"In [{number}]", source) for number, source in enumerate(raw) if source.strip()]


def needed_cells(names: tuple[str, ...], cells: list[Cell]) -> tuple[Cell, ...]:
    """The latest cell that binds each of `names`, and likewise all the names those cells use, in the order they ran."""
    waiting, seen, kept = list(names), set(names), set[int]()
    bound = [_names(cell.source) for cell in cells]
    while waiting:
        name = waiting.pop()
        latest = [number for number, (binds, _) in enumerate(bound) if name in binds][-1:]
        stars = [number for number, (binds, _) in enumerate(bound) if "*" in binds]
        for number in {*latest, *stars} - kept:
            kept.add(number)
            new = bound[number][1] - seen
            waiting += new
            seen |= new
    return tuple(cells[number] for number in sorted(kept))


def _names(source: str) -> tuple[set[str], set[str]]:
    """The names a cell binds at its top level, and those it uses anywhere; nothing for a cell that cannot be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(runnable(source)[0])
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set(), set()
    binds, uses = set[str](), set[str]()
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            binds.add(statement.name)
        elif isinstance(statement, ast.Import | ast.ImportFrom):
            binds |= {(alias.asname or alias.name).split(".")[0] for alias in statement.names}
        else:
            binds |= {n.id for n in ast.walk(statement) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            uses.add(node.id)
    return binds, uses


def notebook_path(user_ns: dict[str, Any]) -> Path | None:
    """The notebook's file, where the front end tells the kernel (JupyterLab, VS Code)."""
    found = os.environ.get("JPY_SESSION_NAME") or user_ns.get("__vsc_ipynb_file__")
    path = Path(str(found)) if found else None
    return path if path is not None and path.suffix == ".ipynb" and path.is_file() else None


def _remark(names: tuple[str, ...], cell: Cell | None, path: Path | None) -> Text | None:
    """A definition that is in the kernel's memory and no longer in the notebook would be missing when it is graded."""
    if cell is None or path is None:
        return None
    try:
        saved = parse(path.read_bytes())
    except (OSError, SubmissionError):
        return None
    binds = set[str]().union(*(_names(other.source)[0] for other in saved))
    gone = [name for name in names if name not in binds]
    if not gone:
        return None
    return Text(
        f"`{gone[0]}` is in this kernel's memory, but no cell of the saved notebook defines it. "
        "Is the cell deleted, or the notebook not saved? Restart and run all before you hand it in.",
        f"`{gone[0]}` はカーネルには残っていますが、保存されたノートブックには定義するセルがありません。"
        "セルを消したか、保存していないようです。提出する前に、再起動してすべてのセルを実行してください。",
    )


def _display(record: Record, part: str, lang: str) -> str:
    """Show the verdict as HTML where there is a page, else as text, which is also returned."""
    from IPython.display import display

    remarks = [remark[lang] for remark in record.remarks]
    text = "\n".join([part_text(record, part, lang), *(f"  · {remark}" for remark in remarks)])
    html = part_html(record, part, lang) + lines_html(f"· {remark}" for remark in remarks)
    display({"text/html": html, "text/plain": text}, raw=True)
    return text


def _shell() -> Any:
    try:
        from IPython.core.getipython import get_ipython

        shell = get_ipython()
    except ImportError:
        shell = None
    if shell is None:
        raise KataError("check() works in a notebook; in a terminal use `kata check`")
    return shell


@cache
def _service(course: Course, device: str) -> GradingService:
    """The kernel's grading service for a course and a device, started at the first check and kept warm."""
    service = GradingService(course=course, grading=False, device=device)
    atexit.register(service.close)
    return service
