"""`kata list`, `kata next` and `kata reset`: the learner's way through the exercises, read from the notebooks alone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from ..course import NO_FOLDER, Course, from_here
from ..errors import KataError, room_for
from ..reading.answers import untouched
from ..reading.notebook import read
from ..record import Record, part_outcome
from ..reports.path import Step, path_lines
from ..text import Text, fill

KEPT = Text(
    "{id} is as it was given out again. Yours is kept as {kept}.",
    "{id} を元に戻しました。前のものは {kept} にあります。",
)

RESTORED = Text("{id} is as it was given out again.", "{id} を元に戻しました。")

AS_GIVEN = Text(
    "{id} is as it was given out; nothing was changed.", "{id} は配布されたときのままです。何も変えていません。"
)


NO_NOTEBOOKS = Text(
    "{folder} holds no notebook where one is looked for, as {own} (found: {found})",
    "{folder} には、{own} のような場所にノートブックがありません (あったもの: {found})",
)

MOST_NAMED = 5
"""Files that are named in a sentence."""


def _folder(course: Course, folder: Path | None) -> Path:
    """Where the learner's notebooks belong; KataError if there is no such folder."""
    folder = folder or from_here(course.assignments)
    if not folder.is_dir():
        raise KataError(fill(NO_FOLDER, folder=str(folder)))
    return folder


def notebooks(course: Course, folder: Path | None) -> Path:
    """The folder with the learner's notebooks; KataError if there is none, or no notebook is in its place."""
    folder = _folder(course, folder)
    known = course.known()
    if known and not any(os.path.lexists(folder / f"{id}.ipynb") for id in known):
        found = sorted(str(path.relative_to(folder)) for at in ("*.ipynb", "[!.]*/*.ipynb") for path in folder.glob(at))
        names = ", ".join(found[:MOST_NAMED]) or "-"
        raise KataError(fill(NO_NOTEBOOKS, folder=str(folder), own=f"{known[0]}.ipynb", found=names))
    return folder


def show_list(course: Course, folder: Path | None, lang: str) -> int:
    """Print all exercises by unit, and which were begun. Nothing is graded."""
    folder = notebooks(course, folder)
    steps = [Step(course.exercise(id), begun=_begun(course, folder, id)) for id in course.known()]
    print("\n".join(path_lines(steps, lang)))
    return 0


def _begun(course: Course, folder: Path, id: str) -> bool:
    exercise, submission = course.exercise(id), read(folder / f"{id}.ipynb", "", id)
    return any(not untouched(exercise, part.name, submission.cells) for part in exercise.parts)


def steps_of(course: Course, records: Iterable[Record]) -> list[Step]:
    """How far each exercise has got, by its record."""
    steps = []
    for record in records:
        outcomes = [part_outcome(record.part(part)) for part in record.parts]
        begun = any(outcome != "not_attempted" for outcome in outcomes)
        steps.append(Step(course.exercise(record.exercise), begun, outcomes.count("passed")))
    return steps


def reset(course: Course, id: str, folder: Path | None, lang: str) -> int:
    """Put a notebook back as it was given out, and keep what was there in `kept/`, beside the folder of notebooks."""
    folder = _folder(course, folder)
    mine, fresh = folder / f"{course.exercise(id).id}.ipynb", course.given(id).read_bytes()
    if mine.is_file() and mine.read_bytes() == fresh:
        print(fill(AS_GIVEN, id=id)[lang])
        return 0
    with room_for(mine):
        mine.parent.mkdir(parents=True, exist_ok=True)
        new = mine.with_suffix(".new")
        new.write_bytes(fresh)
        kept = _keep(mine, folder.parent / "kept" / id)
        new.replace(mine)
    print(fill(KEPT, id=id, kept=str(from_here(kept)))[lang] if kept else fill(RESTORED, id=id)[lang])
    return 0


def _keep(mine: Path, place: Path) -> Path | None:
    """Move a notebook to the first free name of `place`; None if there is none to keep."""
    if not mine.is_file():
        return None
    kept = next(path for number in count(1) if not (path := place.with_name(f"{place.name}-{number}.ipynb")).exists())
    kept.parent.mkdir(parents=True, exist_ok=True)
    mine.rename(kept)
    return kept
