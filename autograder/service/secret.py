"""The course's secret, from which the seeds of hidden inputs come."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from ..errors import KataError, room_for

SHORTEST = 16
"""Bytes that a secret must have."""


def course_secret(state: Path) -> bytes:
    """The course's 32 random bytes: KATA_SECRET (hex), or `secret` in the state folder, made at the first grading."""
    if given := os.environ.get("KATA_SECRET"):
        return _read(given, "KATA_SECRET is no secret")
    path = state / "secret"
    if not path.is_file():
        with room_for(path):
            state.mkdir(parents=True, exist_ok=True)
            _make_secret(path)
    cut_off = f"{path} is cut off or damaged; restore it, or delete it, and the next grading makes a new one"
    return _read(path.read_text(encoding="utf-8", errors="replace"), cut_off)


def _read(text: str, wrong: str) -> bytes:
    """The secret in a text; KataError if it has not its digits, since whoever guesses it knows all hidden inputs."""
    with contextlib.suppress(ValueError):
        if len(secret := bytes.fromhex(text.strip())) >= SHORTEST:
            return secret
    raise KataError(f"{wrong}: it takes {2 * SHORTEST} hexadecimal digits or more, e.g. from `openssl rand -hex 32`")


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
