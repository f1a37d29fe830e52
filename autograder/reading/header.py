"""The YAML header of an exercise's notebook, checked field by field: a fault has its line, the value and the cure."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

from ..errors import ExerciseError
from ..exercise import Rules
from ..record import Text
from .blame import text_of

Struct = TypeVar("Struct", bound=msgspec.Struct)

LEVELS = 5
"""The hardest exercise has this level."""

MOST_ORDER, MOST_MINUTES, MOST_POINTS = 10_000, 600, 1_000

Order = Annotated[int, Meta(ge=1, le=MOST_ORDER)]

Minutes = Annotated[int, Meta(ge=1, le=MOST_MINUTES)]

Level = Annotated[int, Meta(ge=1, le=LEVELS)]

Points = Annotated[float, Meta(gt=0, le=MOST_POINTS)]

Id = Annotated[str, Meta(pattern=r"^\w+/\w+\Z")]

CURES = {
    "title": "write {en: ..., ja: ...}",
    "order": f"write a whole number from 1 to {MOST_ORDER}",
    "level": f"write a whole number from 1 to {LEVELS}",
    "minutes": f"write a whole number from 1 to {MOST_MINUTES}",
    "needs": "write a list of exercises, [unit/exercise]",
    "parts": "write each part's name and under it its points",
    "points": f"write a number above 0 and up to {MOST_POINTS}",
    "literals": "write true or false",
}
"""What to write in a field; in all others a list of names."""


class PartHeader(msgspec.Struct, frozen=True):
    """A part in the header: its points and what its prompt forbids."""

    points: Points
    rules: Rules = Rules()


class Header(msgspec.Struct, frozen=True):
    """The YAML header of an exercise's notebook."""

    title: Text
    order: Order
    level: Level
    minutes: Minutes
    parts: dict[str, PartHeader]
    needs: tuple[Id, ...] = ()


@dataclass(frozen=True)
class Place:
    """A field in the header of a file, by the keys that lead to it; `lines` are those of all fields."""

    path: Path
    lines: dict[tuple[str, ...], int]
    keys: tuple[str, ...] = field(default=())

    def __truediv__(self, key: object) -> Place:
        return Place(self.path, self.lines, (*self.keys, str(key)))

    def fault(self, reason: str) -> ExerciseError:
        """The error that says what is wrong here; the line is that of the innermost field which begins one."""
        depth = next((n for n in range(len(self.keys), 0, -1) if self.keys[:n] in self.lines), 0)
        return ExerciseError(
            f"{self.path}:{self.lines.get(self.keys[:depth], 1)}: {'.'.join(self.keys) or 'header'}: {reason}"
        )


def field_of(path: Path, *keys: str) -> Place:
    """A field in the header of a file that has one."""
    yaml, _ = _split(path, text_of(path))
    return Place(path, dict(_lines(yaml)), keys)


def split_header(path: Path) -> tuple[Header, str]:
    """The validated header, and the file without it: empty lines are in its place."""
    if not path.is_file():
        raise ExerciseError(f"{path} is missing; an exercise's notebook has the name of its folder")
    yaml, body = _split(path, text_of(path))
    top = Place(path, {})
    for keys, line in _lines(yaml):
        if keys in top.lines:
            raise Place(path, {keys: line}, keys).fault(f"stands in line {top.lines[keys]} already; keep one of them")
        top.lines[keys] = line
    return _struct(Header, _decoded(path, yaml), top), body


def _split(path: Path, text: str) -> tuple[str, str]:
    """The YAML between the two lines, and what follows."""
    match = re.match(r"# ---\n((?:#.*\n)+?)# ---\n", text)
    if match is None:
        raise ExerciseError(f"{path}:1: it must begin with a YAML header between two `# ---` lines; write both")
    return re.sub(r"^# ?", "", match[1], flags=re.MULTILINE), "\n" * match[0].count("\n") + text[match.end() :]


def _lines(yaml: str) -> Iterable[tuple[tuple[str, ...], int]]:
    """Every field that begins a line, by its keys, with the number of the line in the file."""
    above: list[tuple[int, str]] = []
    for number, line in enumerate(yaml.splitlines(), start=2):
        if found := re.match(r"( *)[\"']?(\w[^\"':]*)[\"']? *:", line):
            indent = len(found[1])
            above = [(outer, key) for outer, key in above if outer < indent] + [(indent, found[2])]
            yield tuple(key for _, key in above), number


def _decoded(path: Path, yaml: str) -> Any:
    try:
        return msgspec.yaml.decode(yaml)
    except (msgspec.DecodeError, ValueError) as error:
        reason = error.__context__ or error  # what YAML says in one line, where it says so
        line = getattr(getattr(reason, "problem_mark", None), "line", -1) + 2
        said = getattr(reason, "problem", None) or str(error).splitlines()[0]
        raise ExerciseError(f"{path}:{line}: header: it is no YAML: {said}; mend the line, or the one above") from None


def _struct(kind: type[Struct], value: Any, place: Place) -> Struct:
    """A value as a struct, each of whose fields is checked by its own name."""
    fields = {one.name: one for one in msgspec.structs.fields(kind)}
    if not isinstance(value, dict):
        raise place.fault(f"{_shown(value)} does not fit; write its fields: {', '.join(fields)}")
    for key in value:
        if key not in fields:
            raise (place / key).fault(f"is no field here; {meant(str(key), fields)}")
    for name, one in fields.items():
        if name not in value and (one.required or kind is Text):
            raise place.fault(f"`{name}` is missing; {CURES.get(name, f'write {name}: ...')}")
    return kind(**{name: _field(fields[name].type, given, place / name) for name, given in value.items()})


def _field(kind: Any, value: Any, place: Place) -> Any:
    if kind == dict[str, PartHeader]:
        return _parts(value, place)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _struct(kind, value, place)
    if kind is str and not str(value).strip():
        raise place.fault("is empty; write a text")
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        cure = CURES.get(place.keys[-1], "write a text" if kind is str else "write a list of names")
        raise place.fault(f"{_shown(value)} does not fit; {cure}") from None


def _parts(value: Any, place: Place) -> dict[str, PartHeader]:
    if not isinstance(value, dict) or not value:
        raise place.fault(f"{_shown(value)} does not fit; {CURES['parts']}")
    for name in value:
        if not re.fullmatch(r"[A-Za-z]\w*", str(name), re.ASCII) or "__" in str(name) or len(str(name)) > 50:
            raise (place / name).fault("is no name of a part; write up to 50 letters, digits and single underscores")
    return {name: _struct(PartHeader, part, place / name) for name, part in value.items()}


def meant(name: str, known: Iterable[str]) -> str:
    """The cure for a name that is not known: the one it looks like, or all there are."""
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return f"did you mean {close[0]}?" if close else f"there are {', '.join(names) or 'none'}"


def _shown(value: Any) -> str:
    return "nothing" if value is None else repr(value)[:60]
