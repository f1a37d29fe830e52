"""nbgrader's exchange: what it needs of a submission so that its student, and nobody else, can fetch the feedback."""

from __future__ import annotations

import glob
import re
import stat
from pathlib import Path

from nbgrader.exchange.default import ExchangeReleaseFeedback

from ..text import printable
from .folders import found
from .timestamps import TIMESTAMP

SECRET = "submission_secret.txt"  # noqa: S105 - a name
"""What `nbgrader submit` makes up for each submission; the feedback's name in the exchange is made from it."""


def read_secret(folder: Path) -> str:
    """The secret of what lies in a folder; "" if there is none, or something else in its place."""
    path = folder / SECRET
    try:
        status = path.lstat()
        text = path.read_text(encoding="ascii") if stat.S_ISREG(status.st_mode) and status.st_size < 1000 else ""
    except (OSError, UnicodeError):
        return ""
    return text if re.fullmatch(r"[0-9a-f]{32,512}", text) else ""


class ReleaseFeedback(ExchangeReleaseFeedback):
    """nbgrader's, student by student: its own is stopped by the first who did not hand in through the exchange."""

    src_path: str

    def copy_files(self) -> None:
        """Release the feedback of each whose submission has a secret; name the others."""
        for folder in sorted(found(self.src_path)):
            if all((Path(folder) / name).is_file() for name in (SECRET, TIMESTAMP)):
                self.src_path = glob.escape(folder)
                super().copy_files()
            else:
                self.log.warning("%s was not handed in with nbgrader submit; give it yourself", printable(folder))
