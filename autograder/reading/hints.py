"""hints.yaml of an exercise: what helps a learner with each part, in three steps, and what is said after it passed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from ..errors import ExerciseError
from ..record import Text
from .blame import text_of
from .fields import Place, by_name, meant, read_fields

FILE = "hints.yaml"

LONGEST = 300
"""Characters of a text."""

SHORTEST_CODE = 8
"""A line of a solution that is shorter may stand in a hint by chance."""


class Hints(msgspec.Struct, frozen=True):
    """What helps with a part: where to look, the idea, the plan in words; and why it was worth doing."""

    look: Text
    idea: Text
    plan: Text
    why: Text


def read_hints(folder: Path, solutions: Mapping[str, list[str]]) -> dict[str, Hints]:
    """The hints for every part, by name; of a part's lines in `solutions` they contain none."""
    path = folder / FILE
    if not path.is_file():
        raise ExerciseError(f"{path} is missing; copy another exercise's, or one that `kata new` writes")
    value, top = read_fields(path, text_of(path), "hints")
    found: dict[str, Hints] = by_name(Hints, value, top, "write each part's name and under it look, idea, plan and why")
    for part in found:
        if part not in solutions:
            raise (top / part).fault(f"is no part of the exercise; {meant(part, solutions)}")
    for part in solutions:
        if part not in found:
            raise top.fault(f"`{part}` is missing; write its look, idea, plan and why")
        for place, text in _texts(top / part, found[part]):
            _check(place, text, solutions[part])
    return found


def _texts(place: Place, hints: Hints) -> Iterator[tuple[Place, str]]:
    for field in Hints.__struct_fields__:
        text: Text = getattr(hints, field)
        yield place / field / "en", text.en
        yield place / field / "ja", text.ja


def _check(place: Place, text: str, code: Iterable[str]) -> None:
    if len(text) > LONGEST:
        raise place.fault(f"has {len(text)} characters; say it in {LONGEST}")
    for line in code:
        if len(line) >= SHORTEST_CODE and line in " ".join(text.split()):
            raise place.fault(f"contains {line!r} of the solution; say it in words")
