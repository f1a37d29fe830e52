"""The changes of an exercise that no allowed input shows, as its author lists them, each with a reason.

The file is `equivalents.txt` beside the exercise: lines as `kata verify --mutants` prints them, below `# reason`.
A line that ends in `-> ...` stands for whatever survives of its operator in its statement.
"""

from __future__ import annotations

from pathlib import Path

from ...errors import ExerciseError
from ...reading.blame import blamed

FILE = "equivalents.txt"

ANY = "..."
"""In the place of what a statement becomes."""


def equivalents(folder: Path) -> dict[str, str]:
    """The reason for each change listed; ExerciseError for a change without a reason, or listed twice."""
    path = folder / FILE
    if not path.is_file():
        return {}
    with blamed(path):
        lines = path.read_text(encoding="utf-8").splitlines()
    found: dict[str, str] = {}
    reason = ""
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            reason = line.removeprefix("#").strip()
        elif change := line.strip():
            if not reason:
                raise ExerciseError(
                    f"{path}:{number}: a change without a reason; write `# why nobody can see it` above"
                )
            if change in found:
                raise ExerciseError(f"{path}:{number}: {change!r} is listed twice; delete one")
            found[change] = reason
        else:
            reason = ""
    return found
