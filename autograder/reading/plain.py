"""A cell of a notebook as plain Python: without magics, and as a syntax tree where Python can read it."""

from __future__ import annotations

import ast
import re
import warnings
from threading import Lock

_one_at_a_time = Lock()
"""Held while Python reads a cell: 3.11 counts the depth of all threads' trees together and stops with SystemError
(CPython issue 106905), and `catch_warnings` is for one thread.
"""

DOTS = re.compile(r"(\.[\s\\]*+\w++(?:[\s\\]*+\.[\s\\]*+\w++){100})(?:[\s\\]*+\.[\s\\]*+\w++)++")
"""A chain of names with dots between them that is too long to be code."""


def runnable(source: str) -> tuple[str, list[str]]:
    """The cell as plain Python, and the `%magic` and `!shell` lines that were left out of it.

    Line numbers stay. `%time x = f()` keeps its statement; the body of `%%time` runs, that of other cell magics does
    not.
    """
    # No pattern here may look at the same blanks twice: a cell can have a hundred thousand of them.
    if not re.search(r"^[^\S\n]*[%!?]|\?[^\S\n]*$|=[^\S\n]*[%!]", source, re.MULTILINE) or syntax_tree(source):
        return source, []
    lines, ignored = source.split("\n"), []
    first = next((line for line in lines if line.strip()), "")
    if first.startswith("%%") and first.split()[0] not in ("%%time", "%%timeit", "%%capture"):
        return "", [first.strip()]
    for number, line in enumerate(lines):
        if timed := re.match(r"(\s*)%{1,2}time(?:it)?\s+(?!-)(.+)", line):
            lines[number] = timed[1] + timed[2]
        elif magic := re.match(r"(\s*+)((?:[\w, ]+=\s*)?[%!?].*|.*[\w)]\?{1,2}\s*$)", line):
            lines[number] = f"{magic[1]}pass"
            ignored.append(line.strip())
    return "\n".join(lines), ignored


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
