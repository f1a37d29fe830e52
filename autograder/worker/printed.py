"""What a student's code prints: the beginning of it is kept, since beginners look for a mistake with `print`."""

from __future__ import annotations

import io
import os

MOST = 400
"""Characters that are kept of what a call prints."""


class Printed(io.TextIOWrapper):
    """The standard output of a student's process, which leads nowhere, with a memory for its beginning."""

    def __init__(self, descriptor: int) -> None:
        super().__init__(os.fdopen(descriptor, "wb", closefd=False), encoding="utf-8", errors="replace")
        self._kept = ""

    @property
    def mode(self) -> str:
        """As of any standard output."""
        return "w"

    def write(self, text: str) -> int:
        """Keep as much of a text as there is room for."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        self._kept += text[: max(0, MOST - len(self._kept))]
        return len(text)

    def take(self) -> str:
        """What was kept, which begins anew."""
        kept, self._kept = self._kept, ""
        return kept.encode(errors="replace").decode()
