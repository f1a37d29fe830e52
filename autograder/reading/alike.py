"""Names that a reader takes for another: other capitals, wide or Cyrillic letters; of functions also those with a
letter too many or missing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

LETTERS = str.maketrans("аеорсухіјѕԁһкмтвнαοριυνκτ", "aeopcyxijsdhkmtbhaopiuvkt")
"""Cyrillic and Greek letters that look like Latin ones."""

CLOSE, LONG = 0.8, 6
"""How much of two names must be the same, and how many letters they have then: short words differ by one letter."""


def alike(name: str, functions: Iterable[str], others: Iterable[str] = ()) -> str | None:
    """The one of the other names that was most likely meant to be this one; None if there is none."""
    wanted = _seen(name)
    for other in (*functions, *others):
        if _seen(other) == wanted:
            return other
    long = {_seen(other): other for other in functions if min(len(other), len(name)) >= LONG}
    found = get_close_matches(wanted, long, n=1, cutoff=CLOSE)
    return long[found[0]] if found else None


def _seen(name: str) -> str:
    """A name as it is seen at a glance."""
    return unicodedata.normalize("NFKC", name[:100]).casefold().translate(LETTERS).replace("_", "")
