"""What is wrong with an author's file is said at its line, in one sentence; and whether Python can read it."""

from __future__ import annotations

import ast
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import ExerciseError, KataError


@contextmanager
def blamed(path: Path) -> Iterator[None]:
    """Whatever goes wrong in here is a fault of this file: an ExerciseError with its line, if there is one."""
    try:
        yield
    except KataError:
        raise
    except (Exception, SystemExit) as error:  # noqa: BLE001 - an author's file may raise anything
        line = _line(path, error)
        said = " ".join(str(error.msg if isinstance(error, SyntaxError) else error).split())[:300]
        where = f"{path}:{line}" if line else str(path)
        raise ExerciseError(f"{where}: {type(error).__name__}: {said}; mend the file") from None


def _line(path: Path, error: BaseException) -> int:
    """The line of a file that an error is about; 0 if there is none."""
    if isinstance(error, SyntaxError) and error.filename == str(path):
        return error.lineno or 0
    if isinstance(error, UnicodeDecodeError):
        return error.object[: error.start].count(b"\n") + 1
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno or 0 for frame in reversed(frames) if frame.filename == str(path)), 0)


def text_of(path: Path) -> str:
    """The text of a file."""
    with blamed(path):
        return path.read_bytes().decode().replace("\r\n", "\n")


def python_of(path: Path) -> tuple[str, ast.Module]:
    """The text of a Python file and its syntax tree. It is compiled: only that finds a `return` in no function."""
    text = text_of(path)
    with blamed(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a mistake may be one that Python warns of
        tree = ast.parse(text, str(path))
        compile(tree, str(path), "exec", dont_inherit=True)
        return text, tree
