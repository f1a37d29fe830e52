"""`kata check`: the learner's own check of a folder of notebooks, with the public graders and the learner's report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

from ..course import Course, from_here
from ..errors import KataError
from ..grading.found import Settings
from ..grading.session import run
from ..reading.notebook import read
from ..record import Record, part_outcome
from ..records import write_records
from ..reports.guide import afterwards
from ..reports.path import Step, next_line, path_lines, total_line
from ..reports.terminal import record_lines, session_lines, strays
from ..sandbox.devices import choose
from ..sandbox.process import Worker
from ..submission import Submission
from ..text import Text, fill, language
from .path import notebooks, steps_of


def self_check(
    course: Course, wanted: list[str], folder: Path | None, worker: Worker, device: str, lang: str, json: Path | None
) -> int:
    """Print the report; 0 if nothing that was begun is wrong, 1 otherwise."""
    lang, folder = language(lang), notebooks(course, folder)
    ids = choose_exercises(course, wanted)
    records: list[Record] = []

    def emit(record: Record) -> None:
        records.append(record)
        if wanted or _speaks(record):
            title, asides = course.exercise(record.exercise).title, _asides(course, record) if wanted else {}
            print("\n".join(record_lines(record, lang, title, asides)), end="\n\n")

    run(submissions(folder, ids), Settings(choose(device)), worker, emit, exercises=ids, course=course)
    if json is not None:
        _write(json, records)
    steps = [] if wanted else steps_of(course, records)
    print("\n".join([*_path(steps, lang), *session_lines(records, lang, str(folder)), *strays(course, folder, lang)]))
    if any(step.begun for step in steps):  # else it is said how to begin
        print(next_line(steps, str(folder), lang))
    found = set[str]().union(*map(outcomes, records))
    return int(bool(found - {"passed", "not_attempted"}))


def _speaks(record: Record) -> bool:
    """Whether there is more to say of an exercise than how far it is."""
    if outcomes(record) == {"not_attempted"}:
        return any(check.finding for check in record.checks)
    return bool(outcomes(record) - {"passed"} or record.remarks)


def outcomes(record: Record) -> set[str]:
    """How the parts of an exercise ended."""
    return {part_outcome(record.part(part)) for part in record.parts}


def _path(steps: list[Step], lang: str) -> list[str]:
    """The whole path, with how much of it is done; nothing if there are no steps."""
    return [*path_lines(steps, lang), "", total_line(steps, lang), ""] if steps else []


def show_next(course: Course, folder: Path | None, worker: Worker, device: str, lang: str) -> int:
    """Print what comes next; what was begun is graded, so that it is known what is done."""
    lang, folder = language(lang), notebooks(course, folder)
    ids, records = course.known(), list[Record]()
    run(submissions(folder, ids), Settings(choose(device)), worker, records.append, exercises=ids, course=course)
    print(next_line(steps_of(course, records), str(folder), lang))
    return 0


def _asides(course: Course, record: Record) -> dict[str, tuple[Text, ...]]:
    """What is said below the parts that have passed."""
    exercise, reference = course.exercise(record.exercise), from_here(course.reference(record.exercise))
    passed = (part for part in record.parts if part_outcome(record.part(part)) == "passed")
    return {part: afterwards(exercise, part, reference) for part in passed}


NO_EXERCISE = Text(
    "there is no unit or exercise {name}; there are {known}", "単元や問題 {name} はありません。あるのは {known} です"
)

NOT_WRITTEN = Text(
    "the records were not written; choose another place than {path} for --json",
    "記録は書き込まれませんでした。--json に {path} 以外の場所を指定してください",
)


def choose_exercises(course: Course, wanted: list[str]) -> list[str]:
    """The ids that were asked for, in learning order; KataError names what does not exist."""
    known, chosen = course.known(), set[str]()
    for name in wanted:
        meant = _meant(name, known)
        if not meant:
            raise KataError(fill(NO_EXERCISE, name=repr(name), known=", ".join(known)))
        chosen.update(meant)
    return [id for id in known if not wanted or id in chosen]


def _meant(name: str, known: list[str]) -> list[str]:
    """The exercises that a word means: unit/exercise, a unit, an exercise alone, or a path to one of them."""
    parts = PurePath(name.removesuffix(".ipynb")).parts
    exact, last = "/".join(parts[-2:]), parts[-1] if len(parts) == 1 or (parts and Path(name).exists()) else ""
    units, names = ({id: id.split("/")[side] for id in known} for side in (0, 1))
    for words, word in (({id: id for id in known}, exact), (units, last), (names, last)):
        if found := [id for id in known if words[id] == word]:
            return found
    return []


def submissions(folder: Path, ids: list[str]) -> Iterator[Submission]:
    """One submission per exercise, read when its turn comes."""
    for id in ids:
        yield read(folder / f"{id}.ipynb", "", id)


def _write(path: Path, records: list[Record]) -> None:
    try:
        write_records(path, records)
    except OSError as error:
        print(f"kata: cannot write {path}: {error.strerror}", file=sys.stderr)
        raise KataError(fill(NOT_WRITTEN, path=str(path))) from None
