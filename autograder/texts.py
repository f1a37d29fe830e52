"""Which language to speak: --lang, then KATA_LANG, then the locale. And what can be shown of names from strangers."""

from __future__ import annotations

import locale
import os

from .errors import KataError

LANGUAGES = ("en", "ja")


def language(option: str = "") -> str:
    """en or ja; KataError for anything else that was asked for by name."""
    wanted = option or os.environ.get("KATA_LANG", "")
    if wanted and wanted not in LANGUAGES:
        raise KataError(f"unknown --lang {wanted!r}; choose {' or '.join(LANGUAGES)}")
    found = wanted or os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return "ja" if found.lower().startswith("ja") else "en"


def printable(text: str) -> str:
    """Text on one line, without what moves a terminal's cursor, turns the direction of writing or is no character."""
    return "".join(character if character.isprintable() else "?" for character in text)
