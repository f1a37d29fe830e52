"""The check cell: the same verdict as `kata check`, inside a notebook, for what has been run in this kernel.

The kernel belongs to the student, so nothing is graded in it: the cells go to the grading service as text.
"""

from __future__ import annotations

import atexit
import os
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from ..course import Course, find_for_notebook
from ..errors import KataError
from ..reading.answers import defining
from ..reading.cells import Contents
from ..record import Record, Text, part_outcome
from ..reports.guide import afterwards, hint
from ..reports.html import part_html, remarks_html
from ..reports.terminal import part_text, remark_lines
from ..service.client import GradingService
from ..submission import Submission
from ..text import fill, language, language_of_errors, printable
from .needed import history, likely, needed_cells
from .on_screen import not_as_run, unreadable, watch

VALIDATING = "NBGRADER_VALIDATING"
"""nbgrader sets this while its Validate button runs the notebook; its report shows the error and no other output."""

INTERRUPTED = Text("{part}: interrupted", "{part}: 中断しました")

NOTHING_CHECKED = Text(
    "Which part do you want a hint for? Run its check cell first.",
    "どの部分のヒントですか。先にその部分のチェックセルを実行してください。",
)

NO_NOTEBOOK = Text(
    "check() works in a notebook; in a terminal use `kata check`",
    "check() はノートブックで使います。ターミナルでは `kata check` を使ってください",
)

RENAMED = Text(
    "This notebook is called {found}. Call it {own} again before you hand it in: it is looked for by that name.",
    "このノートブックの名前は {found} です。提出する前に {own} に戻してください。その名前で探されます。",
)

STARTING = Text(
    "Starting a Python for the checks, apart from this notebook. It takes a few seconds, once.",
    "チェック用の Python をこのノートブックとは別に起動しています。初回だけ数秒かかります。",
)

SEE_ABOVE = Text("{part}: see above", "{part}: 上のメッセージを見てください")


class CheckFailed(Exception):
    """A part is not right yet, or cannot be checked. Notebooks show its text instead of a traceback; nbgrader's
    Validate sees an error.
    """

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class NotOnScreen(Exception):
    """There is no verdict: what was run is not what is to be seen. It says what to do."""

    def __init__(self, said: Text) -> None:
        self.said = said


def check_cell(exercise: str, part: str, device: str) -> None:
    """Show the verdict on one part and raise CheckFailed unless it passed."""
    shell, place = _shell(), Place()
    try:
        lang = language()
        record = _grade(exercise, part, device, shell, place)
    except NotOnScreen as other:
        place.say(other.said)
        raise CheckFailed(other.said[lang] if VALIDATING in os.environ else SEE_ABOVE[lang].format(part=part)) from None
    except KataError as error:
        raise CheckFailed(error.said(language_of_errors())) from None
    except KeyboardInterrupt:
        # It may be busy with a program that never ends; the next check starts a new one.
        _service(find_for_notebook(), device).close()
        raise CheckFailed(INTERRUPTED[language()].format(part=part)) from None
    text = _show_verdict(record, part, lang, _renamed(exercise, notebook_path(shell.user_ns)), place)
    if part_outcome(record.part(part)) != "passed":
        raise CheckFailed(text if VALIDATING in os.environ else SEE_ABOVE[lang].format(part=part))


class Place:
    """The place below a cell: what is said at once stands there until something else does."""

    def __init__(self) -> None:
        self._handle: Any = None

    def show(self, html: str, text: str) -> None:
        """Show HTML where there is a page, else text."""
        from IPython.display import display

        if self._handle is None:
            self._handle = display({"text/html": html, "text/plain": text}, raw=True, display_id=True)
        else:
            self._handle.update({"text/html": html, "text/plain": text}, raw=True)

    def say(self, text: Text) -> None:
        """Show a sentence."""
        lang = language()
        self.show(remarks_html((text,), lang), text[lang])

    def clear(self) -> None:
        """Take away what is there."""
        from IPython.display import clear_output

        if self._handle is not None:
            clear_output()


def _grade(exercise: str, part: str, device: str, shell: Any, place: Place) -> Record:
    course = find_for_notebook()
    wanted = course.exercise(exercise).part(part)
    names, ran = tuple(wanted.parameters), history(shell.history_manager.input_hist_raw)
    seen, broken = watch(shell), unreadable(frozenset(names), ran)
    cells = needed_cells(names, ran)
    if broken is not None:  # the verdict is that Python cannot read it, whatever was run before
        others = (cell for cell in cells if Contents(cell.source).binds.isdisjoint(names))
        cells = (*others, msgspec.structs.replace(broken, id=part))
    elif said := not_as_run(wanted, ran, cells, notebook_path(shell.user_ns), seen):
        raise NotOnScreen(said)
    elif not defining(names, cells):
        cells = (*cells, *likely(names, ran))
    service = _service(course, device)
    if not service.runs:
        place.say(STARTING)
    try:
        return service.grade(Submission("", exercise, cells, only=part))
    except BaseException:
        place.clear()
        raise


def notebook_path(user_ns: dict[str, Any]) -> Path | None:
    """The notebook's file, where the front end tells the kernel (JupyterLab, VS Code)."""
    found = os.environ.get("JPY_SESSION_NAME") or user_ns.get("__vsc_ipynb_file__")
    path = Path(str(found)) if found else None
    return path if path is not None and path.suffix == ".ipynb" and path.is_file() else None


def show_hint(exercise: str, part: str, step: int) -> int:
    """Show one of a part's hints, counted from 1, and tell which; beyond the last it is the last."""
    lang = language()
    if not part:
        raise CheckFailed(NOTHING_CHECKED[lang])
    try:
        found = find_for_notebook().exercise(exercise).part(part)
        step = min(step, len(found.hints))
        text = hint(found, step)
    except KataError as error:
        raise CheckFailed(error.said(lang)) from None
    Place().say(text)
    return step


def speak(lang: str) -> None:
    """Choose the language of this kernel's verdicts and hints."""
    try:
        os.environ["KATA_LANG"] = language(lang)
    except KataError as error:
        raise CheckFailed(error.said(language_of_errors())) from None


def _renamed(exercise: str, path: Path | None) -> tuple[Text, ...]:
    """What is said in a notebook that is not called as it was."""
    own = f"{exercise.split('/')[1]}.ipynb"
    return () if path is None or path.name == own else (fill(RENAMED, found=printable(path.name), own=own),)


def _show_verdict(record: Record, part: str, lang: str, remarks: tuple[Text, ...], place: Place) -> str:
    """Show the verdict, and after a pass why it was worth it; the text of both."""
    remarks = (*record.remarks, *remarks)
    if part_outcome(record.part(part)) == "passed":
        course = find_for_notebook()
        exercise, reference = course.exercise(record.exercise), course.reference(record.exercise)
        remarks = (*afterwards(exercise, part, reference), *remarks)
    text = "\n".join([part_text(record, part, lang), *remark_lines(remarks, lang)])
    place.show(part_html(record, part, lang) + remarks_html(remarks, lang), text)
    return text


def _shell() -> Any:
    try:
        from IPython.core.getipython import get_ipython

        shell = get_ipython()
    except ImportError:
        shell = None
    if shell is None:
        raise KataError(NO_NOTEBOOK)
    return shell


@cache
def _service(course: Course, device: str) -> GradingService:
    """The kernel's grading service for a course and a device, started at the first check and kept warm."""
    service = GradingService(course=course, grading=False, device=device)
    atexit.register(service.close)
    return service
