"""Names that a reader takes for another: other capitals, wide or Cyrillic letters, a letter too many or missing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

LETTERS = str.maketrans("аеорсухіјѕԁһкмтвнαοριυνκτ", "aeopcyxijsdhkmtbhaopiuvkt")
"""Cyrillic and Greek letters that look like Latin ones."""

CLOSE = 0.8
"""How much of two names must be the same."""


def alike(name: str, others: Iterable[str]) -> str | None:
    """The one of the other names that was most likely meant to be this one; None if there is none."""
    seen = {_seen(other): other for other in others}
    found = get_close_matches(_seen(name), seen, n=1, cutoff=CLOSE)
    return seen[found[0]] if found else None


def _seen(name: str) -> str:
    """A name as it is seen at a glance."""
    return unicodedata.normalize("NFKC", name[:100]).casefold().translate(LETTERS).replace("_", "")
