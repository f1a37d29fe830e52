"""What the names of files and folders tell: which notebook it is, and whose, as learning platforms write it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

NOTEBOOK = re.compile(r"\.ipynb(\.txt|\.json|\.download)?$", re.IGNORECASE)
"""How the name of a notebook ends; browsers hang something of their own on it."""

COPY = re.compile(
    r"\s*\(\d+\)$|-Copy\d*$|\s*-\s*(copy|kopie|copie|コピー)(\s*\(\d+\))?$|\s+copy(\s*\d+)?$|のコピー(\s*\d+)?$"
    r"|^(copy|kopie|copie)\s+(of|von|de)\s+|^copy_of_|^コピー\s*[~～〜]\s*|-\d+$|[\s」]+$|^[\s「]+",
    re.IGNORECASE,
)
"""What is put around the name of a copy, or of what was handed in again."""

SYSTEM = ("__macosx", ".ipynb_checkpoints", "thumbs.db", "desktop.ini")
"""Names of what nobody hands in on purpose; beside all that begin with one dot."""

VERSION = re.compile(
    r"(old|new|draft|final|backup|copy|tmp|temp|hw|homework|work|src|code|data|notebooks?|version|v|alt|neu|旧|新|最終|提出)"
    r"[\s_-]*\d*",
    re.IGNORECASE,
)
"""What people call a version of their work, and never themselves."""

MOODLE = re.compile(
    r"(?P<who>.+?)_(?P<number>\d+)_assign(submission|feedback)_(file|onlinetext|comments|editpdf)_?(?P<rest>.*)",
    re.DOTALL,
)
BLACKBOARD = re.compile(r"(?P<who>.+?)_attempt_(?P<when>\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d)_?(?P<rest>.*)", re.DOTALL)
CANVAS = re.compile(r"(?P<who>[^\s_A-Z]+)(_LATE)?_(?P<number>\d+)_\d+_(?P<rest>.+)", re.DOTALL)
LIKE_CANVAS = re.compile(r"(?P<who>.+?)(_LATE)?_(?P<number>\d+)_(?P<rest>.+)", re.DOTALL)

Platform = Literal["moodle", "blackboard", "canvas", ""]


@dataclass(frozen=True)
class Mark:
    """Whose something is, as a platform wrote it: a name, a number that tells two of one name apart, when it was handed
    in, the rest.
    """

    who: str
    number: str = ""
    when: str = ""
    rest: str = ""
    platform: Platform = ""


def marked_folder(name: str) -> Mark | None:
    """What Moodle or Blackboard wrote in front of the name of a folder or a file.

    What is behind the first mark was chosen by the student.
    """
    moodle, blackboard = MOODLE.fullmatch(name), BLACKBOARD.fullmatch(name)
    if blackboard and not (moodle and moodle.end("who") < blackboard.end("who")):
        return Mark(blackboard["who"], "", blackboard["when"], blackboard["rest"], "blackboard")
    return Mark(moodle["who"], moodle["number"], "", moodle["rest"], "moodle") if moodle else None


def marked_archive(name: str) -> Mark | None:
    """The same of an archive without its ending, or of a file; Canvas marks these as well."""
    if found := CANVAS.fullmatch(name):
        return Mark(found["who"], found["number"], "", found["rest"], "canvas")
    return marked_folder(name)


def marked_file(name: str, notebooks: Iterable[str]) -> Mark | None:
    """The same of a file that lies beside those of others: marked in part, or with somebody's name at a notebook's."""
    if mark := marked_archive(name):
        return mark
    notebook = notebook_called(name, notebooks) if is_notebook(name) else ""
    if (found := LIKE_CANVAS.fullmatch(name)) and found["who"] not in notebooks:
        return Mark(found["who"], found["number"], "", found["rest"], "canvas")
    before, called, behind = plain(name).partition(notebook or "/")
    who = next((who for who in (before.strip(" _-"), behind.strip(" _-")) if who and not VERSION.fullmatch(who)), "")
    return Mark(who, rest=name) if called and who and not re.fullmatch(r"[\d_]+.*", who) else None


def is_notebook(name: str) -> bool:
    """Whether a file is called like a notebook."""
    return bool(NOTEBOOK.search(_without_copy(name)))


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
    return _without_copy(NOTEBOOK.sub("", _without_copy(unicodedata.normalize("NFKC", name))))


def _without_copy(name: str) -> str:
    before = ""
    while name != before:
        name, before = COPY.sub("", name), name
    return name


def is_of_the_system(place: Iterable[str]) -> bool:
    """Whether something was made by a program, beside what a person made."""
    return any(re.match(r"\.[^.]", name) or name.casefold() in SYSTEM for name in place)
