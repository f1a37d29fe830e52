"""The data of an exercise that was built before: made anew when anything that it comes from is another."""

from __future__ import annotations

import contextlib
import hashlib
import platform
from collections.abc import Callable, Iterator

from ..reading.author import Source
from ..service.cache import kit_hash, write_at_once

NO_SOURCE = {"__pycache__", ".ipynb_checkpoints"}


def kept(source: Source, stub: bytes, make: Callable[[], bytes]) -> bytes:
    """What `make` gives for an exercise with this stub, kept in the course's state; what fails is never kept.

    The first line says what it was made from, and is a checksum, too: a file that was cut off or edited is made anew.
    """
    path = source.course.state / "built" / f"{source.id}.json"
    made_from = _made_from(source, stub)
    with contextlib.suppress(OSError):
        line, _, content = path.read_bytes().partition(b"\n")
        if line == _checksum(made_from, content):
            return content
    content = make()
    with contextlib.suppress(OSError):  # where nothing can be written, everything is made anew
        path.parent.mkdir(parents=True, exist_ok=True)
        write_at_once(path, _checksum(made_from, content) + b"\n" + content)
    return content


def _made_from(source: Source, stub: bytes) -> bytes:
    """One hash over the exercise as its author has written it and as the course has chosen it, and over the kit."""
    digest = hashlib.sha256(f"{kit_hash()} {platform.python_version()} {platform.machine()}\n".encode())
    for name, content in [("stub", stub), ("course", repr((source.header, source.chosen)).encode()), *_files(source)]:
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.digest()


def _files(source: Source) -> Iterator[tuple[str, bytes]]:
    yield source.public_grader.name, source.public_grader.read_bytes()
    for path in sorted(source.folder.rglob("*")):
        if path.is_file() and NO_SOURCE.isdisjoint(path.parts):
            yield path.relative_to(source.folder).as_posix(), path.read_bytes()


def _checksum(made_from: bytes, content: bytes) -> bytes:
    return hashlib.sha256(made_from + content).hexdigest().encode()
