"""`kata check`: the learner's own check of a folder of notebooks, with the public graders and the learner's report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from ..course import Course, from_here
from ..errors import KataError
from ..grading.found import Settings
from ..grading.session import run
from ..reading.notebook import read
from ..record import Record, part_outcome
from ..records import write_records
from ..reports.terminal import record_lines, session_lines, strays
from ..sandbox.devices import choose
from ..sandbox.process import Worker
from ..submission import Submission
from ..text import language


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


def _write(path: Path, records: list[Record]) -> None:
    try:
        write_records(path, records)
    except OSError as error:
        print(f"kata: cannot write {path}: {error.strerror}", file=sys.stderr)
        raise KataError(f"the records were not written; choose another place than {path} for --json") from None
