"""Records that were computed before. One is found again by everything that it depends on, and by nothing else."""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import tempfile
import zlib
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

import msgspec

from ..course import PACKAGE, Course
from ..record import Outcome, Record
from ..submission import Submission
from .client import Options
from .secret import course_secret

MOST_BYTES = 256 * 2**20
"""What a course's cache may take of the disk; a record takes some three kilobytes."""

FREED = 0.8
"""How much of that is left when the longest unused has been removed."""

LOOK_EVERY = 500
"""How many records are added before the size is looked at again."""

MAY_PASS: tuple[Outcome, ...] = ("grader_error", "timed_out", "out_of_memory", "died")
"""What another try may not find."""

Look = tuple[tuple[str, int, int], ...]

NO_GRADERS = {"right", "wrong", "__pycache__", ".ipynb_checkpoints"}
"""Folders of an exercise that no verdict on a student comes from."""


class Cache:
    """The records of one course, graded in one way, in a folder that several processes may use at once.

    A record is kept under a hash over what was handed in and by whom, the files of its exercise, the kit, what is
    installed, the options, the isolation level and the course's secret, from which the seeds come. So whatever changes
    is computed anew, and a changed grader asks for its own exercise only.
    """

    def __init__(self, course: Course, options: Options, level: str, most: int = MOST_BYTES) -> None:
        self.folder = Path(options.state) / "cache"
        self._course, self._most, self._added = course, most, 0
        self._solutions = Path(options.solutions) if options.solutions else None
        secret = hashlib.sha256(course_secret(Path(options.state))).hexdigest()
        how = options.device, options.seconds, options.memory, level, self._solutions is not None
        self._way = msgspec.json.encode([kit_hash(), platform.python_version(), platform.machine(), secret, *how])
        self._hashes: dict[str, tuple[Look, str]] = {}

    def place(self, submission: Submission) -> Path:
        """Where the record of a submission is, or will be, as its graders are now."""
        known = self._way, self.graders(submission.exercise).encode(), msgspec.json.encode(submission)
        name = hashlib.sha256(b"\0".join(known)).hexdigest()
        return self.folder / name[:2] / name[2:]

    def graders(self, id: str) -> str:
        """One hash over what an exercise's verdicts come from: its data, its graders, its key and its reference."""
        files = [self._course.data(id), self._course.public_grader(id)]
        for folder, folders, names in os.walk(self._solutions / id) if self._solutions else ():
            folders[:] = sorted(set(folders) - NO_GRADERS)
            files += sorted(Path(folder, name) for name in names)
        look = tuple((file.name, *_state(file)) for file in files)
        if id not in self._hashes or self._hashes[id][0] != look:
            self._hashes[id] = look, _hash(files)
        return self._hashes[id][1]

    def find(self, path: Path) -> Record | None:
        """The record in a place, if one was computed for it before, and is as it was written: zlib has a checksum."""
        try:
            name, record = msgspec.json.decode(zlib.decompress(path.read_bytes()), type=tuple[str, Record])
            if name != path.name:
                raise ValueError
        except FileNotFoundError:
            return None
        except (OSError, ValueError, zlib.error, msgspec.DecodeError):
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # it has been of use
        return record

    def keep(self, path: Path, record: Record) -> None:
        """Put a record into its place, unless a busy machine may have made it; where there is no room, do not."""
        if any(check.outcome in MAY_PASS for check in record.checks):
            return
        packed = zlib.compress(msgspec.json.encode((path.name, record)))
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_at_once(path, packed)
            if self._added % LOOK_EVERY == 0:
                self._bound()
            self._added += 1

    def _bound(self) -> None:
        """Remove the longest unused, if all together take too much."""
        found = []
        for path in self.folder.glob("*/*"):
            with contextlib.suppress(OSError):  # another process has removed it
                state = path.stat()
                found.append((state.st_mtime, state.st_size, path))
        size = sum(one[1] for one in found)
        if size <= self._most:
            return
        for _, bytes_, path in sorted(found):
            if size <= FREED * self._most:
                break
            with contextlib.suppress(OSError):
                path.unlink()
                size -= bytes_


@cache
def kit_hash() -> str:
    """One hash over the kit's own code and all that is installed beside it, which students may import, too."""
    graders = Course(PACKAGE.parent).graders
    own = [path for path in sorted(PACKAGE.rglob("*.py")) if graders not in path.parents]
    return f"{_hash(own)} {sorted({f'{one.name} {one.version}' for one in distributions()})}"


def _state(file: Path) -> tuple[int, int]:
    """When a file was changed, and its size."""
    with contextlib.suppress(OSError):
        found = file.stat()
        return found.st_mtime_ns, found.st_size
    return 0, 0


def _hash(files: list[Path]) -> str:
    """One hash over files and their names; one that is missing is empty."""
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes() if file.is_file() else b""
        digest.update(f"{file.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def write_at_once(path: Path, content: bytes) -> None:
    """Write a file so that whoever reads it meanwhile, or another writes it, there is all of it or none."""
    descriptor, draft = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.replace(draft, path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
