"""How pytest-xdist shares graders out among its processes. Imported only where it is at work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from ..course import Course


class ByExercise(LoadScopeScheduling):  # type: ignore[misc]
    """The checks of an exercise, public and hidden, stay in one process, since they are about one notebook."""

    def __init__(self, config: pytest.Config, log: Any, course: Course) -> None:
        super().__init__(config, log)
        self._course, self._known = course, course.known()

    def _split_scope(self, nodeid: str) -> str:
        path = Path(nodeid.split("::")[0])  # of a grader outside pytest's root only its last folders are in here
        exercise = self._course.exercise_of(path)
        return exercise if exercise in self._known else str(super()._split_scope(nodeid))
