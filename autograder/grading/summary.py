"""What `pytest autograder/` says at its end: the records of one process, or of several."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest

from .. import settings
from ..course import Course, from_here
from ..record import Record, Text, part_outcome
from ..records import write_records
from ..reports.terminal import part_text, session_lines, strays
from ..text import language

PARTIAL = Text(
    "{run} checks of {exercises} were run, not all of them: what was not run has no points (isolation: {level})",
    "{exercises} のチェックのうち {run} 個だけを実行しました。実行していないものに点はありません (isolation: {level})",
)


def folder_of(config: pytest.Config, course: Course) -> Path:
    """The notebooks that are checked."""
    given = config.getoption(settings.SUBMISSION.name)
    return Path(config.invocation_params.dir, given) if given else course.assignments


class Summary:
    """The records of a run, from one process or from several."""

    def __init__(self, config: pytest.Config, course: Course) -> None:
        self._course = course
        self._folder, self._lang = folder_of(config, course), language(config.getoption("lang"))
        given = config.getoption("kata_json")
        self._json = Path(config.invocation_params.dir, given) if given else None
        self._records: list[Record] = []

    def add(self, records: bytes) -> None:
        """Take what `Door.end` gave."""
        self._records += msgspec.json.decode(records, type=list[Record])
        self._records.sort(key=lambda record: (self._course.exercise(record.exercise).order, record.exercise))

    def write(self) -> None:
        """Write the records if asked to."""
        if self._json:
            write_records(self._json, self._records)

    @property
    def broken(self) -> list[tuple[Record, str]]:
        """Parts whose rules are broken, with their records. No single test can tell: it is seen when all have run."""
        parts = [(record, part) for record in self._records for part in record.parts]
        return [(record, part) for record, part in parts if part_outcome(record.part(part)) == "rule_broken"]

    def lines(self) -> Iterable[str]:
        """How it went. A run of some checks only says nothing about the parts they belong to."""
        for record, part in self.broken:
            yield from part_text(record, part, self._lang).splitlines()
        partial = [record for record in self._records if record.partial]
        if partial:
            run, names = sum(len(record.checks) for record in partial), ", ".join(one.exercise for one in partial)
            yield PARTIAL[self._lang].format(run=run, exercises=names, level=partial[0].isolation)
        yield from session_lines(
            [one for one in self._records if not one.partial], self._lang, str(from_here(self._folder))
        )
        yield from strays(self._course, self._folder, self._lang)
