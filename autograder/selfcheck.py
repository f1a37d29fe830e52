"""`kata check`: the learner's own check of a folder of notebooks, with the public graders and the learner's report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from .course import Course, from_here
from .devices import choose
from .engine import Settings
from .errors import KataError
from .notebook import Submission, read
from .record import Record, Text, part_outcome, write_records
from .report import record_lines, session_lines
from .sandbox import Worker
from .session import run
from .texts import language

STRAY = Text(
    "{id}.ipynb belongs to no exercise and was not checked; was it renamed?",
    "{id}.ipynb に対応する問題がないため、チェックしませんでした。ファイル名を変えましたか。",
)


def self_check(
    course: Course, wanted: list[str], folder: Path | None, worker: Worker, device: str, lang: str, json: Path | None
) -> int:
    """Print the report; 0 if nothing that was begun is wrong, 1 otherwise."""
    lang = language(lang)
    folder = folder or from_here(course.assignments)
    ids = choose_exercises(course, wanted)
    records: list[Record] = []

    def emit(record: Record) -> None:
        records.append(record)
        if any(part_outcome(record.part(part)) != "not_attempted" for part in record.parts) or wanted:
            print("\n".join(record_lines(record, lang, course.exercise(record.exercise).title)), end="\n\n")

    if not folder.is_dir():
        raise KataError(f"there is no folder {folder}; name one with --submission DIR")
    run(submissions(folder, ids), Settings(choose(device)), worker, emit, exercises=ids, course=course)
    if json is not None:
        _write(json, records)
    print("\n".join([*session_lines(records, lang, str(folder)), *strays(course, folder, lang)]))
    outcomes = [part_outcome(record.part(part)) for record in records for part in record.parts]
    return int(any(outcome not in ("passed", "not_attempted") for outcome in outcomes))


def choose_exercises(course: Course, wanted: list[str]) -> list[str]:
    """The ids that were asked for, in learning order; KataError names what does not exist."""
    known = course.known()
    for name in wanted:
        if not any(name in (id, id.split("/")[0]) for id in known):
            raise KataError(f"there is no unit or exercise {name!r}; there are {', '.join(known)}")
    return [id for id in known if not wanted or id in wanted or id.split("/")[0] in wanted]


def submissions(folder: Path, ids: list[str]) -> Iterator[Submission]:
    """One submission per exercise, read when its turn comes."""
    for id in ids:
        yield read(folder / f"{id}.ipynb", "", id)


def strays(course: Course, folder: Path, lang: str) -> list[str]:
    """A line for each notebook that belongs to no exercise: most likely a renamed one."""
    known = course.known()
    ids = [f"{path.parent.name}/{path.stem}" for path in sorted(folder.glob("*/*.ipynb"))]
    return [STRAY[lang].format(id=id) for id in ids if id not in known]


def _write(path: Path, records: list[Record]) -> None:
    try:
        write_records(path, records)
    except OSError as error:
        print(f"kata: cannot write {path}: {error.strerror}", file=sys.stderr)
        raise KataError(f"the records were not written; choose another place than {path} for --json") from None
