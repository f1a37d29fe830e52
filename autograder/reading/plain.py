"""A cell of a notebook as plain Python: without magics, and as a syntax tree where Python can read it."""

from __future__ import annotations

import ast
import re
import warnings
from functools import lru_cache
from threading import Lock

_one_at_a_time = Lock()
"""Held while Python reads a cell: 3.11 counts the depth of all threads' trees together and stops with SystemError
(CPython issue 106905), and `catch_warnings` is for one thread.
"""

DOTS = re.compile(r"(\.[\s\\]*+\w++(?:[\s\\]*+\.[\s\\]*+\w++){100})(?:[\s\\]*+\.[\s\\]*+\w++)++")
"""A chain of names with dots between them that is too long to be code."""


NOT_PYTHON = re.compile(
    r"^[^\S\n]*+(?:[%!?,;/]|>>>)|\?[^\S\n]*+$|=[^\S\n]*+[%!]|\A(?:[^\S\n]*+\n)*+[^\S\n]", re.MULTILINE
)
"""Where a line may be one of a notebook's and not of Python; no pattern here may look at the same blanks twice."""

ASKS = re.compile(r"^.*\?.*$", re.MULTILINE)

MARGIN = re.compile(r"^([^\S\n]*+)[%!].*$", re.MULTILINE)

RUNS_ITS_BODY = ("%%time", "%%timeit", "%%capture", "%%prun")

TIMED = re.compile(
    r"(\s*+(?:[\w, ]++=\s*+)?)get_ipython\(\)\.run_line_magic\('(?:time|timeit|prun)', ('[^-].*'|\"[^-].*\")\)"
)
"""A statement or an expression that is timed, without options, as IPython writes it."""

MOST_WORK, LONGEST = 200_000, 2_000
"""Characters of a cell times its lines that may be magic, since IPython reads all of it again for each, in some
microseconds a character; and characters of such a line, since it takes the square of them.
"""


def runnable(source: str) -> tuple[str, list[str]]:
    """The cell as plain Python, and the `%magic`, `!shell` and `help?` lines that do nothing in it.

    What is plain Python stays as it is. Of the rest IPython's own reader says what it is, and what it makes of a line
    asks a `get_ipython()` that does nothing (worker/child.py). Line numbers stay. `%time x = f()` keeps its statement;
    the body of `%%time` runs, that of other cell magics does not.
    """
    if not NOT_PYTHON.search(source) or syntax_tree(source):
        return source, []
    code, ignored = _without_magic(source)
    return code, list(ignored)


@lru_cache(maxsize=256)
def _without_magic(source: str) -> tuple[str, tuple[str, ...]]:
    lines = source.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    magic = lines[first].strip()
    if magic.startswith("%%"):
        if magic.split()[0] not in RUNS_ITS_BODY:
            return "", (magic,)
        body, below = runnable("\n".join(lines[first + 1 :]))
        return "\n" * (first + 1) + body, tuple(below)
    body = "\n".join(lines[first:])
    longest = max(map(len, ASKS.findall(body)), default=0)
    if len(body) * (1 + len(NOT_PYTHON.findall(body))) > MOST_WORK or longest > LONGEST:
        return MARGIN.sub(r"\1pass", source), tuple(found[0].strip() for found in MARGIN.finditer(source))
    from IPython.core.inputtransformer2 import TransformerManager  # takes a while, and few cells need it

    try:
        transformed = TransformerManager().transform_cell(body).removesuffix("\n").split("\n")
    except Exception:  # noqa: BLE001 - whatever IPython does with what is no Python: then Python says what it is
        return source, ()
    code, ignored = _line_by_line(lines[first:], transformed)
    return "\n" * first + code, ignored


def _line_by_line(before: list[str], after: list[str]) -> tuple[str, tuple[str, ...]]:
    """The lines that IPython has made of those `before`, each at its own number, and those that do nothing now.

    IPython makes one line of a magic that goes on over several.
    """
    lines, ignored, place = [], [], 0
    for line in after:
        old = before[place : place + 1]
        if old and old[0] != line and "get_ipython()" in line:
            while old[-1].endswith("\\") and place + len(old) < len(before):
                old.append(before[place + len(old)])
            if (statement := _timed(line)) is not None:
                line = statement
            else:
                ignored.append(" ".join(part.strip().rstrip("\\").rstrip() for part in old))
        lines += [line, *[""] * (len(old) - 1)]
        place += len(old)
    return "\n".join(lines), tuple(ignored)


def _timed(line: str) -> str | None:
    """The statement that a line times; None if it times none."""
    if (found := TIMED.fullmatch(line)) is None:
        return None
    try:
        statement = ast.literal_eval(found[2])
    except (SyntaxError, ValueError):  # IPython did not write it
        return None
    return found[1] + statement if isinstance(statement, str) else None


def syntax_tree(source: str) -> ast.Module | None:
    """The syntax tree of a cell that is plain Python; None where Python cannot read it.

    Of hundreds of names with dots between them only the first hundred count: Python takes minutes over `import a.a.a…`.
    """
    try:
        with _one_at_a_time, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(DOTS.sub(r"\1", source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
