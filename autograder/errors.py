"""The kit's own exceptions. Each message is one sentence that names the value, the file and the cure."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator


class KataError(Exception):
    """Base of every error the kit raises on purpose; the command line prints it without a traceback.

    It is given a sentence; one that learners may meet is a Text, in both languages.
    """

    def __str__(self) -> str:
        return self.said("en")

    def said(self, lang: str) -> str:
        """The sentence, in this language if it is in both."""
        sentence = self.args[0] if self.args else ""
        return sentence if isinstance(sentence, str) else str(sentence[lang])


class ExerciseError(KataError):
    """An exercise, grader or solution file is malformed: a fault of its author, found when it is loaded."""


class SubmissionError(KataError):
    """A submitted file cannot be read as a notebook."""


class SandboxError(KataError):
    """The worker cannot be started or has failed: a fault of the machine or the kit, never the student's."""


class DiskFullError(KataError):
    """There is no room for what has to be written."""


def no_room(path: object) -> str:
    """What to say where the disk is full."""
    return f"no room for {path}: the disk is full; free some of it and run the same command again"


@contextlib.contextmanager
def room_for(path: object) -> Iterator[None]:
    """Write in here what belongs at `path`; DiskFullError if there is no room for it."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise DiskFullError(no_room(path)) from None


@contextlib.contextmanager
def nbgrader_for(what: str) -> Iterator[None]:
    """Import in here what needs nbgrader, for this; KataError with the cure if it is not installed."""
    try:
        yield
    except ImportError as error:
        raise KataError(f"{what} needs nbgrader ({error}); pip install 'torch-kata[teach]'") from None
