"""`nbgrader export` with fields that are quoted: a name or an id with a comma in it is one column."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin

ABOUT_STUDENT = ("last_name", "first_name", "email")

COLUMNS = (
    *("assignment", "duedate", "timestamp", "student_id", *ABOUT_STUDENT),
    *("raw_score", "late_submission_penalty", "score", "max_score"),
)
"""Those of nbgrader's own exporter."""


class QuotedCsvExport(ExportPlugin):
    """The scores of all students, or of those that were asked for; who handed in nothing has none."""

    def export(self, gradebook: Gradebook) -> None:
        """Write them to `to`, in the current folder `grades.csv` by default."""
        path = self.to or "grades.csv"
        self.log.info("Exporting grades to %s", path)
        with open(path, "w", newline="", encoding="utf-8") as file:
            table = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
            table.writeheader()
            table.writerows(self._rows(gradebook))

    def _rows(self, gradebook: Gradebook) -> Iterator[dict[str, Any]]:
        units, ids = ([str(word) for word in words] for words in (self.assignment, self.student))
        for unit in gradebook.assignments:
            for student in gradebook.students:
                if (unit.name in units or not units) and (student.id in ids or not ids):
                    about = {name: getattr(student, name) for name in ABOUT_STUDENT}
                    known = {"assignment": unit.name, "duedate": unit.duedate, "max_score": unit.max_score}
                    yield known | about | {"student_id": student.id} | _scores(gradebook, unit.name, student.id)


def _scores(gradebook: Gradebook, unit: str, student: str) -> dict[str, Any]:
    try:
        found = gradebook.find_submission(unit, student)
    except MissingEntry:
        return dict.fromkeys(("raw_score", "late_submission_penalty", "score"), 0.0)
    late = found.late_submission_penalty
    scores = {"raw_score": found.score, "late_submission_penalty": late, "score": max(0.0, found.score - late)}
    return {"timestamp": found.timestamp, **scores}
