"""The course's secret, from which the seeds of hidden inputs come."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from ..errors import KataError, room_for


def course_secret(state: Path) -> bytes:
    """The course's 32 random bytes: KATA_SECRET (hex), or `secret` in the state folder, made at the first grading."""
    if given := os.environ.get("KATA_SECRET"):
        try:
            return bytes.fromhex(given)
        except ValueError:
            raise KataError("KATA_SECRET must be hexadecimal digits, e.g. from `openssl rand -hex 32`") from None
    path = state / "secret"
    if not path.is_file():
        with room_for(path):
            state.mkdir(parents=True, exist_ok=True)
            _make_secret(path)
    secret = bytes.fromhex(path.read_text().strip())
    if not secret:
        raise KataError(f"{path} is empty, so it was cut off; delete it, and the next grading makes a new one")
    return secret


def _make_secret(path: Path) -> None:
    """Give a new secret its name only when all of it is on the disk, since no grade could be repeated without it."""
    descriptor, draft = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(os.urandom(32).hex())
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):  # another process was first; its secret is the course's
            _name_once(draft, path)
    finally:
        Path(draft).unlink(missing_ok=True)


def _name_once(draft: str, path: Path) -> None:
    """Give a file its name; FileExistsError if another has it, where the file system knows links."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        os.replace(draft, path)
