"""The data of an exercise that was built before: made anew when anything that it comes from is another."""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
from collections.abc import Callable

from ..reading.author import Source
from ..service.cache import MAY_PASS, kit_hash, write_at_once

NO_SOURCE = {"__pycache__", ".ipynb_checkpoints"}


def kept(source: Source, stub: bytes, make: Callable[[], bytes], *, anew: bool = False) -> bytes:
    """What `make` gives for an exercise with this stub, kept in the course's state; with `anew` it is made in any case.

    Not kept is what fails, what a busy machine may have made, and what was made while somebody edited the exercise. The
    first line says what the rest was made from, and is a checksum, too: a file that was cut off or edited is made anew.
    """
    path = source.course.state / "built" / f"{source.id}.json"
    made_from = _made_from(source, stub)
    with contextlib.suppress(OSError):
        line, _, content = path.read_bytes().partition(b"\n")
        if line == _checksum(made_from, content) and not anew:
            return content
    content = make()
    may_pass = any(f'"ending": "{ending}"'.encode() in content for ending in MAY_PASS)
    if made_from and not may_pass and made_from == _made_from(source, stub):
        with contextlib.suppress(OSError):  # where nothing can be written, everything is made anew
            path.parent.mkdir(parents=True, exist_ok=True)
            write_at_once(path, _checksum(made_from, content) + b"\n" + content)
    return content


def _made_from(source: Source, stub: bytes) -> bytes:
    """One hash over an exercise as it was read and as it lies on the disk, and over the kit; empty if it is unreadable.

    What was read is in it, since an author may go on editing; the files are, since the key and the graders are read
    later.
    """
    kit = f"{kit_hash()} {platform.python_version()} {platform.machine()}"
    digest = hashlib.sha256(f"{kit}\n{source!r}\n{len(stub)}\n".encode() + stub)
    try:
        for path in (source.public_grader, *sorted(source.folder.rglob("*"))):
            name = os.path.relpath(path, source.folder)
            if path.is_file() and NO_SOURCE.isdisjoint(name.split(os.sep)):
                content = path.read_bytes()
                digest.update(os.fsencode(name) + f"\0{len(content)}\n".encode() + content)
    except OSError:
        return b""
    return digest.digest()


def _checksum(made_from: bytes, content: bytes) -> bytes:
    return hashlib.sha256(made_from + content).hexdigest().encode()
