"""Whether what was run in a kernel is what is on the screen. A verdict on code that nobody sees would mislead."""

from __future__ import annotations

import datetime
import re
import time
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import SubmissionError
from ..exercise import Part
from ..reading.answers import part_cell, stub_hash
from ..reading.cells import Contents
from ..reading.notebook import parse
from ..submission import Cell
from ..text import Text, fill, shortened

NOT_RUN = Text(
    "`{name}` is written, and its cell was not run yet. Run it first, then check again.",
    "`{name}` は書かれていますが、セルがまだ実行されていません。先にそのセルを実行してから、もう一度チェックしてください。",
)

CHANGED = Text(
    "The cell of `{name}` was changed since it was last run. Run it first, then check again.",
    "`{name}` のセルは、最後に実行した後で変わっています。先にそのセルを実行してから、もう一度チェックしてください。",
)

SAVED_ELSE = Text(
    "The saved notebook has another text for `{name}` than was run. Save it, run the cell, then check again.",
    "保存されたノートブックの `{name}` は、実行したものと違います。保存してそのセルを実行してから、もう一度チェックしてください。",
)

GONE = Text(
    "`{name}` is in this kernel's memory, but no cell of the saved notebook defines it. "
    "Is the cell deleted or the function renamed, or the notebook not saved?",
    "`{name}` はカーネルには残っていますが、保存されたノートブックには定義するセルがありません。"
    "セルを消したか、関数の名前を変えたか、保存していないようです。",
)

STOPPED = Text(
    "The latest run of the cell of `{name}` stopped in line {line}: {error}. Mend that and run it again before you check.",
    "`{name}` のセルの最後の実行は {line} 行目で止まりました: {error}。直して、もう一度実行してからチェックしてください。",
)

LONGEST = 120
"""Characters of an exception that are shown."""


class Run(NamedTuple):
    """The latest run of a text in this kernel: when it ended, 0 where nobody looked; and where it stopped, if it did."""

    ended: float
    line: int = 0
    error: str = ""


class Watch:
    """What was run in a kernel, by the hash of its text, from the first check on."""

    def __init__(self, shell: Any) -> None:
        self.runs: dict[str, Run] = {}
        self.began = _session_began(shell)
        if (last := getattr(shell, "last_execution_result", None)) is not None:
            self.note(last, ended=0.0)
        shell.events.register("post_run_cell", self.note)

    def note(self, result: Any, *, ended: float | None = None) -> None:
        """Remember how a cell's run ended."""
        source, error = str(getattr(result.info, "raw_cell", "")), result.error_before_exec or result.error_in_exec
        when = time.time() if ended is None else ended
        if error is None or type(error).__name__ == "CheckFailed":
            self.runs[stub_hash(source)] = Run(when)
        else:
            said = shortened(f"{type(error).__name__}: {error}".rstrip(": "), LONGEST)
            self.runs[stub_hash(source)] = Run(when, _line_in_cell(error), said)


@cache
def watch(shell: Any) -> Watch:
    """The one watch over a kernel."""
    return Watch(shell)


def unreadable(names: frozenset[str], ran: list[Cell]) -> Cell | None:
    """The cell that was to define one of the names and cannot be read, if none has defined it since."""
    begins = re.compile(rf"^\s*(?:async\s+def|def|class)\s+(?:{'|'.join(map(re.escape, names))})\b", re.MULTILINE)
    for cell in reversed(ran):
        contents = Contents(cell.source)
        if not names.isdisjoint(contents.binds):
            return None
        if contents.tree is None and begins.search(cell.source):
            return cell
    return None


def saved_cells(path: Path | None) -> tuple[Cell, ...] | None:
    """The cells of the notebook's file; None where it is not known or cannot be read."""
    try:
        return parse(path.read_bytes()) if path is not None else None
    except (OSError, SubmissionError):
        return None


def not_as_run(part: Part, ran: list[Cell], used: tuple[Cell, ...], path: Path | None, seen: Watch) -> Text | None:
    """What a learner has to do before there can be a verdict on a part; None if what was run is what is to be seen.

    `ran` are all cells of this kernel, `used` those that the part's functions come from, and `path` is the notebook's file.
    """
    mine, saved = part_cell(part, used), saved_cells(path)
    names = tuple(part.parameters)
    latest = seen.runs.get(stub_hash(mine.source), Run(0.0)) if mine is not None else Run(0.0)
    if latest.error and mine != ran[-1]:
        return fill(STOPPED, name=names[0], line=latest.line, error=latest.error)
    if saved is None:
        return None
    shown = part_cell(part, saved)
    written = shown is not None and stub_hash(shown.source) not in {part.stub, *(stub_hash(one.source) for one in ran)}
    if mine is None:
        return fill(NOT_RUN, name=names[0]) if written else None
    assert path is not None
    if path.stat().st_mtime < (latest.ended or seen.began):
        return None  # what was run is newer than the file
    if written:
        return fill(CHANGED if latest.ended else SAVED_ELSE, name=names[0])
    binds = frozenset[str]().union(*(Contents(cell.source).binds for cell in saved))
    gone = [name for name in names if name not in binds]
    untouched = shown is not None and stub_hash(shown.source) == part.stub
    return fill(GONE, name=gone[0]) if gone and not untouched else None


def _session_began(shell: Any) -> float:
    """When this kernel began; 0 where it keeps no history."""
    try:
        began = shell.history_manager.get_session_info()[1]
    except Exception:  # noqa: BLE001 - whatever a front end's own history does
        return 0.0
    return began.timestamp() if isinstance(began, datetime.datetime) else 0.0


def _line_in_cell(error: BaseException) -> int:
    """The line of the cell itself at which an exception left it."""
    if isinstance(error, SyntaxError):
        return error.lineno or 0
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_name == "<module>" and "ipykernel" in trace.tb_frame.f_code.co_filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
