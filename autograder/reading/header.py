"""The YAML header of an exercise's notebook: what it may say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from ..errors import ExerciseError
from ..exercise import Rules
from ..record import Text
from .blame import text_of
from .fields import Place, as_struct, read_fields

LEVELS = 5
"""The hardest exercise has this level."""

NO_NAME = "is no name of a part; write up to 50 letters, digits and single underscores"

MOST_ORDER, MOST_MINUTES, MOST_POINTS = 10_000, 600, 1_000


def _whole(most: int) -> Meta:
    return Meta(ge=1, le=most, description=f"write a whole number from 1 to {most}")


Points = Annotated[float, Meta(gt=0, le=MOST_POINTS, description=f"write a number above 0 and up to {MOST_POINTS}")]


class PartHeader(msgspec.Struct, frozen=True):
    """A part in the header: its points and what its prompt forbids."""

    points: Points
    rules: Rules = Rules()


class Header(msgspec.Struct, frozen=True):
    """The YAML header of an exercise's notebook."""

    title: Text
    order: Annotated[int, _whole(MOST_ORDER)]
    level: Annotated[int, _whole(LEVELS)]
    minutes: Annotated[int, _whole(MOST_MINUTES)]
    parts: Annotated[dict[str, PartHeader], Meta(description="write each part's name and under it its points")]
    needs: Annotated[
        tuple[Annotated[str, Meta(pattern=r"^\w+/\w+\Z")], ...],
        Meta(description="write a list of exercises, [unit/exercise]"),
    ] = ()


def field_of(path: Path, *keys: str) -> Place:
    """A field in the header of a file that has one."""
    place = _fields(path)[1]
    for key in keys:
        place /= key
    return place


def split_header(path: Path) -> tuple[Header, str]:
    """The validated header, and the file without it: empty lines are in its place."""
    if not path.is_file():
        raise ExerciseError(f"{path} is missing; an exercise's notebook has the name of its folder")
    value, top, body = _fields(path)
    header = as_struct(Header, value, top)
    for name in header.parts:
        if not re.fullmatch(r"[A-Za-z]\w*", name, re.ASCII) or "__" in name or len(name) > 50:
            raise (top / "parts" / name).fault(
                "is no name of a part; write up to 50 letters, digits and single underscores"
            )
    return header, body


def _fields(path: Path) -> tuple[object, Place, str]:
    """The data of the YAML between the two lines, its top, and what follows."""
    text = text_of(path)
    match = re.match(r"# ---\n((?:#.*\n)+?)# ---\n", text)
    if match is None:
        raise ExerciseError(f"{path}:1: it must begin with a YAML header between two `# ---` lines; write both")
    yaml = re.sub(r"^# ?", "", match[1], flags=re.MULTILINE)
    value, top = read_fields(path, yaml, "header", above=1)
    return value, top, "\n" * match[0].count("\n") + text[match.end() :]
