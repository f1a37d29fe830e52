"""Which language to speak: --lang, then KATA_LANG, then the locale."""

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
