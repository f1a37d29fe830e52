"""Fields of a YAML text as structs, checked one by one: a fault has its file, line, field, value and cure."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

import msgspec
from msgspec import Meta

from ..errors import ExerciseError
from ..record import Text

Struct = TypeVar("Struct", bound=msgspec.Struct)


@dataclass(frozen=True)
class Place:
    """A field of a file, by the keys that lead to it; `lines` are those of all fields, `title` is what holds them."""

    path: Path
    lines: dict[tuple[str, ...], int]
    title: str
    keys: tuple[str, ...] = field(default=())

    def __truediv__(self, key: object) -> Place:
        return Place(self.path, self.lines, self.title, (*self.keys, str(key)))

    def fault(self, reason: str) -> ExerciseError:
        """The error that says what is wrong here; the line is that of the innermost field which begins one."""
        depth = next((n for n in range(len(self.keys), 0, -1) if self.keys[:n] in self.lines), 0)
        return ExerciseError(
            f"{self.path}:{self.lines.get(self.keys[:depth], 1)}: {'.'.join(self.keys) or self.title}: {reason}"
        )


def read_fields(path: Path, yaml: str, title: str, *, above: int = 0) -> tuple[Any, Place]:
    """The data of a YAML text, `above` so many lines of its file, and its top; a field that stands twice is refused."""
    top = Place(path, {}, title)
    for keys, line in _lines(yaml, above):
        if keys in top.lines:
            place = Place(path, {keys: line}, title, keys)
            raise place.fault(f"stands in line {top.lines[keys]} already; keep one of them")
        top.lines[keys] = line
    return _decoded(path, yaml, title, above), top


def _lines(yaml: str, above: int) -> Iterator[tuple[tuple[str, ...], int]]:
    """Every field that begins a line, by its keys, with the number of the line in the file."""
    outside: list[tuple[int, str]] = []
    for number, line in enumerate(yaml.splitlines(), start=above + 1):
        if found := re.match(r"( *)[\"']?(\w[^\"':]*)[\"']? *:", line):
            indent = len(found[1])
            outside = [(outer, key) for outer, key in outside if outer < indent] + [(indent, found[2])]
            yield tuple(key for _, key in outside), number


def _decoded(path: Path, yaml: str, title: str, above: int) -> Any:
    try:
        return msgspec.yaml.decode(yaml)
    except (msgspec.DecodeError, ValueError) as error:
        reason = error.__context__ or error  # what YAML says in one line, where it says so
        line = getattr(getattr(reason, "problem_mark", None), "line", -1) + above + 1
        said = getattr(reason, "problem", None) or str(error).splitlines()[0]
        raise ExerciseError(f"{path}:{line}: {title}: it is no YAML: {said}; mend the line, or the one above") from None


def as_struct(kind: type[Struct], value: Any, place: Place) -> Struct:
    """A value as a struct, each of whose fields is checked by its own name."""
    fields = {one.name: one for one in msgspec.structs.fields(kind)}
    if not isinstance(value, dict):
        raise place.fault(f"{_shown(value)} does not fit; write its fields: {', '.join(fields)}")
    for key in value:
        if key not in fields:
            raise (place / key).fault(f"is no field here; {meant(str(key), fields)}")
    for name, one in fields.items():
        if name not in value and (one.required or kind is Text):
            raise place.fault(f"`{name}` is missing; {_cure(one.type) or f'write {name}: ...'}")
    return kind(**{name: _field(fields[name].type, given, place / name) for name, given in value.items()})


def by_name(kind: Any, value: Any, place: Place, cure: str) -> dict[str, Any]:
    """A value as structs, or whatever else is of a kind, by name; there is one at least."""
    if not isinstance(value, dict) or not value:
        raise place.fault(f"{_shown(value)} does not fit; {cure}")
    return {str(name): _field(kind, one, place / name) for name, one in value.items()}


def _field(kind: Any, value: Any, place: Place) -> Any:
    plain = get_args(kind)[0] if isinstance(getattr(kind, "__metadata__", None), tuple) else kind
    if get_origin(plain) is dict:
        return by_name(get_args(plain)[1], value, place, _cure(kind))
    if isinstance(plain, type) and issubclass(plain, msgspec.Struct):
        return as_struct(plain, value, place)
    if kind is str and not str(value).strip():
        raise place.fault("is empty; write a text")
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        raise place.fault(f"{_shown(value)} does not fit; {_cure(kind) or _general(kind)}") from None


def _cure(kind: Any) -> str:
    """What its type says is to be written in a field."""
    if kind is Text:
        return "write {en: ..., ja: ...}"
    told = (one.description for one in getattr(kind, "__metadata__", ()) if isinstance(one, Meta))
    return next(filter(None, told), "") or ""


def _general(kind: Any) -> str:
    return {str: "write a text", bool: "write true or false"}.get(kind, "write a list of names")


def meant(name: str, known: Iterable[str]) -> str:
    """The cure for a name that is not known: the one it looks like, or all there are."""
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return f"did you mean {close[0]}?" if close else f"there are {', '.join(names) or 'none'}"


def _shown(value: Any) -> str:
    return "nothing" if value is None else repr(value)[:60]
