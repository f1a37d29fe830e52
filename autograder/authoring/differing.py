"""Which exercises are not as they were committed last, as git says."""

from __future__ import annotations

import subprocess

from ..errors import KataError
from ..reading.author import Source


def differs(source: Source) -> bool:
    """Whether a file of an exercise was changed, added or deleted since the last commit; KataError without git."""
    course = source.course
    files = (source.folder, course.public_grader(source.id), course.data(source.id))
    command = ["git", "-C", str(course.root), "status", "--porcelain", "--untracked-files=all", "--", *map(str, files)]
    try:
        found = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise KataError("--changed asks git what has changed, and there is no git here; leave it out") from None
    if found.returncode:
        said = " ".join(found.stderr.split())
        raise KataError(f"--changed: git says of {course.root}: {said}; leave it out")
    return bool(found.stdout.strip())
