"""How pytest-xdist shares graders out among its processes. Imported only where it is at work."""

from __future__ import annotations

from pathlib import Path

from xdist.scheduler import LoadScopeScheduling

from .plugin import exercise_of, is_grader


class ByExercise(LoadScopeScheduling):  # type: ignore[misc]
    """The checks of an exercise, public and hidden, stay in one process, since they are about one notebook."""

    def _split_scope(self, nodeid: str) -> str:
        path = Path(self.config.rootpath, nodeid.split("::")[0]).resolve()
        return exercise_of(path) if is_grader(path) else str(super()._split_scope(nodeid))
