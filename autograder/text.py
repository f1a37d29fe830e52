"""Texts in both languages and which of them to speak: --lang, then KATA_LANG, then the locale.

And what can be shown of words from strangers.
"""

from __future__ import annotations

import locale
import os
from typing import Any

import msgspec

from .errors import KataError

LANGUAGES = ("en", "ja")


class Text(msgspec.Struct, frozen=True):
    """One text in both languages of the course; the two say the same, line by line."""

    en: str = ""
    ja: str = ""

    def __getitem__(self, lang: str) -> str:
        return self.ja if lang == "ja" else self.en


def fill(text: Text, /, **values: Any) -> Text:
    """A text with its placeholders filled, each by one line; a value that is a Text gives each language its own."""
    return Text(*(text[lang].format(**_in(lang, values)) for lang in LANGUAGES))


def _in(lang: str, values: dict[str, Any]) -> dict[str, Any]:
    own = {name: value[lang] if isinstance(value, Text) else value for name, value in values.items()}
    return {name: in_one_line(value) if isinstance(value, str) else value for name, value in own.items()}


UNKNOWN_LANG = Text(
    f"unknown --lang {{wanted}}; choose {' or '.join(LANGUAGES)}",
    f"--lang {{wanted}} はありません。{' か '.join(LANGUAGES)} を選んでください",
)


def language(option: str = "") -> str:
    """en or ja; KataError for anything else that was asked for by name."""
    wanted = option or os.environ.get("KATA_LANG", "")
    if wanted and wanted not in LANGUAGES:
        raise KataError(fill(UNKNOWN_LANG, wanted=repr(wanted)))
    found = wanted or os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return "ja" if found.lower().startswith("ja") else "en"


def language_of_errors(option: str = "") -> str:
    """The same for an error's sentence, which has to be said also where what was asked for is no language."""
    try:
        return language(option)
    except KataError:
        return "en"


def printable(text: str) -> str:
    """Text on one line, without what moves a terminal's cursor, turns the direction of writing or is no character."""
    return "".join(character if character.isprintable() else "?" for character in text)


def in_one_line(text: str) -> str:
    """Printable text with single blanks only: breaks and wide gaps, which are the layout's, cannot be in it."""
    return printable(" ".join(text.split()))


def shortened(text: str, most: int) -> str:
    """Text of at most `most` characters that ends between words, and says with a sign that more was there."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    if not text[most - 1].isspace() and (word := kept.rfind(" ")) > most // 2:
        kept = kept[:word]
    return f"{kept.rstrip()}…"


def one_line(text: str) -> str:
    """A name that the student's code chose, fit to be shown: short, and without line breaks."""
    return " ".join(text[:1000].split())[:60]
