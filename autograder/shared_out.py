"""How pytest-xdist shares graders out among its processes. Imported only where it is at work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from .course import Course
from .plugin import exercise_of, is_grader


class ByExercise(LoadScopeScheduling):  # type: ignore[misc]
    """The checks of an exercise, public and hidden, stay in one process, since they are about one notebook."""

    def __init__(self, config: pytest.Config, log: Any, course: Course) -> None:
        super().__init__(config, log)
        self._course = course

    def _split_scope(self, nodeid: str) -> str:
        path = Path(self.config.rootpath, nodeid.split("::")[0]).resolve()
        return exercise_of(path, self._course) if is_grader(path, self._course) else str(super()._split_scope(nodeid))
