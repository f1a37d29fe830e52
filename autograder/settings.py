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
    """One option, with its help in both languages; they are no Text, since all that pytest runs imports this.

    `metavar` names the option's value in a help text.
    """

    name: str
    default: T
    help: str
    ja: str
    metavar: str | None = None

    @property
    def flag(self) -> str:
        """How it is written on a command line."""
        return f"--{self.name}"

    def parsed(self, lang: str) -> dict[str, Any]:
        """What argparse and pytest want to know of it."""
        said = self.ja if lang == "ja" else self.help
        return {"default": self.default, "type": type(self.default), "help": said, "metavar": self.metavar}


COURSE = Option(
    "course",
    "",
    "folder of the course; default: the nearest one at or above the current folder",
    "コースのフォルダ。指定がなければ、今のフォルダかその上で最も近いもの",
    "DIR",
)

SUBMISSION = Option(
    "submission",
    "",
    "notebooks to check, laid out like assignments/; default: assignments/",
    "調べるノートブックのフォルダ。並びは assignments/ と同じ。指定がなければ assignments/",
    "DIR",
)

SOLUTIONS = Option(
    "solutions",
    "solutions",
    "folder of the hidden graders, in the course; '' for public checks only",
    "コースの中の、非公開のチェックのフォルダ。'' なら公開のチェックだけ",
)

STATE = Option(
    "state",
    ".kata",
    "folder of the course's secret and of what is kept for the next run, in the course",
    "コースの秘密の値と、次の実行のために残すものを置く、コースの中のフォルダ",
    "DIR",
)

ISOLATION = Option(
    "isolation",
    "auto",
    "auto (the strongest), namespaces, landlock or process (no protection)",
    "auto (使える中で最も強いもの)、namespaces、landlock、process (保護なし) のどれか",
)

DEVICE = Option(
    "device",
    "auto",
    "cpu, cuda, practice or auto: where tensors live",
    "テンソルを置く場所。cpu、cuda、practice、auto のどれか",
)

SECONDS = Option("seconds", Limits().seconds, "how long one check may take", "1 つのチェックにかけてよい秒数")

MUTANT_SECONDS = 0.5
"""How long a check of a mutant may take at most: one that loops is to cost little."""

MEMORY = Option(
    "memory",
    Limits().memory,
    "bytes that a student's program may take beyond the warm worker's",
    "学生のプログラムが、待機中のワーカーに加えて使ってよいバイト数",
    "BYTES",
)

LANG = Option(
    "lang",
    "",
    "en or ja; default: KATA_LANG, then the locale",
    "en か ja。指定がなければ KATA_LANG、それもなければロケール",
)

FRESH = Option(
    "fresh",
    False,
    "grade anew what was graded before and has not changed since",
    "前の採点から変わっていないものも採点し直します",
)

JOBS = Option(
    "jobs",
    0,
    "students graded side by side; default: one per processor, four at most",
    "同時に採点する学生の数。指定がなければプロセッサと同じ数 (4 まで)",
    "N",
)

JSON = Option("json", "", "write the records", "採点の記録を書くファイル", "FILE")

GRADING = (ISOLATION, DEVICE, SECONDS, MEMORY, LANG)
"""How to grade, at whatever door."""

TERMINAL = (COURSE, *GRADING, JSON)
"""What can be said to a command that grades."""
