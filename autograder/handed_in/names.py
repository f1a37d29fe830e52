"""What the names of files and folders tell: which notebook it is, and whose, as learning platforms write it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

NOTEBOOK = re.compile(r"\.ipynb(\.txt|\.json)?$", re.IGNORECASE)
"""How the name of a notebook ends; browsers hang something of their own on it."""

COPY = re.compile(
    r"\s*\(\d+\)$|-Copy\d*$|\s*-\s*(copy|kopie|copie|コピー)(\s*\(\d+\))?$|\s+copy(\s*\d+)?$|のコピー(\s*\d+)?$"
    r"|^(copy|kopie|copie)\s+(of|von|de)\s+|^コピー\s*[~～〜]\s*|-\d+$|\s+$|^\s+",
    re.IGNORECASE,
)
"""What is put around the name of a copy, or of what was handed in again."""

SYSTEM = ("__macosx", ".ipynb_checkpoints", "thumbs.db", "desktop.ini")
"""Names of what nobody hands in on purpose; beside all that begin with one dot."""

MOODLE = re.compile(r"(?P<who>.+?)_(?P<number>\d+)_assignsubmission_(file|onlinetext)_?(?P<rest>.*)", re.DOTALL)
BLACKBOARD = re.compile(
    r"(.*?_)??(?P<who>[^_]+)_attempt_(?P<number>\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d)_?(?P<rest>.*)", re.DOTALL
)
CANVAS_ARCHIVE = re.compile(r"(?P<who>.+?)(_LATE)?_(?P<number>\d+)_\d+_(?P<rest>.+)", re.DOTALL)
CANVAS = re.compile(r"(?P<who>.+?)(_LATE)?_(?P<number>\d+)(_\d+)?_(?P<rest>.+)", re.DOTALL)


@dataclass(frozen=True)
class Mark:
    """Whose something is, as a platform wrote it: a name, a number that tells two of one name apart, the rest."""

    who: str
    number: str = ""
    rest: str = ""


def _marked(name: str) -> Mark | None:
    """What Moodle or Blackboard wrote in front of a name, be it of a folder or of a file.

    What is behind the first mark was chosen by the student.
    """
    moodle, blackboard = MOODLE.fullmatch(name), BLACKBOARD.fullmatch(name)
    if blackboard and not (moodle and moodle.end("who") < blackboard.end("who")):
        return Mark(blackboard["who"], "", blackboard["rest"])
    return Mark(moodle["who"], moodle["number"], moodle["rest"]) if moodle else None


def marked_folder(name: str) -> Mark | None:
    """The same of a folder, or of an archive without its ending, which Canvas marks as well."""
    found = CANVAS_ARCHIVE.fullmatch(name)
    return _marked(name) or (Mark(found["who"], found["number"], found["rest"]) if found else None)


def marked_file(name: str, notebooks: Iterable[str]) -> Mark | None:
    """The same of a file that lies beside those of others: Canvas too, and anybody's name before that of a notebook."""
    if mark := _marked(name):
        return mark
    if found := CANVAS.fullmatch(name):
        return Mark(found["who"], found["number"], found["rest"])
    notebook = notebook_called(name, notebooks) if is_notebook(name) else ""
    before, called, behind = plain(name).partition(notebook or "/")
    who = (before or behind).strip(" _-")
    return Mark(who, "", name) if called and who else None


def is_notebook(name: str) -> bool:
    """Whether a file is called like a notebook."""
    return bool(NOTEBOOK.search(name))


def notebook_called(name: str, notebooks: Iterable[str]) -> str:
    """Which of the unit's notebooks a file is by its name, whatever was put around it; empty if none."""
    stem = plain(name)
    for notebook in sorted(notebooks, key=len, reverse=True):
        edges = rf"(.+[\s_-]+)?{re.escape(notebook)}([\s_-].*)?"
        if re.fullmatch(edges, stem, re.IGNORECASE | re.DOTALL):
            return notebook
    return ""


def plain(name: str) -> str:
    """The name without its ending and without what marks a copy."""
    stem, before = NOTEBOOK.sub("", unicodedata.normalize("NFKC", name)), ""
    while stem != before:
        stem, before = COPY.sub("", stem), stem
    return stem


def is_of_the_system(place: Iterable[str]) -> bool:
    """Whether something was made by a program, beside what a person made."""
    return any(re.match(r"\.[^.]", name) or name.casefold() in SYSTEM for name in place)
