"""The options of all doors, each declared once: name, default, what it says. Every door (the command line, pytest, the
service, nbgrader) offers some of them, under these names. No door may change a default.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .worker.limits import Limits

T = TypeVar("T", str, int, float, bool)


@dataclass(frozen=True)
class Option(Generic[T]):
    """One option. `metavar` names its value in a help text."""

    name: str
    default: T
    help: str
    metavar: str | None = None

    @property
    def flag(self) -> str:
        """How it is written on a command line."""
        return f"--{self.name}"

    @property
    def parsed(self) -> dict[str, Any]:
        """What argparse and pytest want to know of it."""
        return {"default": self.default, "type": type(self.default), "help": self.help, "metavar": self.metavar}


COURSE = Option("course", "", "folder of the course; default: the nearest one at or above the current folder", "DIR")

SUBMISSION = Option("submission", "", "notebooks to check, laid out like assignments/; default: assignments/", "DIR")

SOLUTIONS = Option("solutions", "solutions", "folder of the hidden graders, in the course; '' for public checks only")

STATE = Option("state", ".kata", "folder of the course's secret, in the course", "DIR")

ISOLATION = Option("isolation", "auto", "auto (the strongest), namespaces, landlock or process (no protection)")

DEVICE = Option("device", "auto", "cpu, cuda, practice or auto: where tensors live")

SECONDS = Option("seconds", Limits().seconds, "how long one check may take")

MUTANT_SECONDS = 0.5
"""How long a check of a mutant may take at most: one that loops is to cost little."""

MEMORY = Option("memory", Limits().memory, "bytes that a student's program may take beyond the warm worker's", "BYTES")

LANG = Option("lang", "", "en or ja; default: KATA_LANG, then the locale")

FRESH = Option("fresh", False, "grade anew what was graded before and has not changed since")

JOBS = Option("jobs", 0, "students graded side by side; default: one per processor, four at most", "N")

JSON = Option("json", "", "write the records", "FILE")

GRADING = (ISOLATION, DEVICE, SECONDS, MEMORY, LANG)
"""How to grade, at whatever door."""

TERMINAL = (COURSE, *GRADING, JSON)
"""What can be said to a command that grades."""
