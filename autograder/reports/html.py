"""Findings and records as HTML: for the check cell, and for nbgrader's feedback.

Templates with everything escaped; text that came from a student is data here. Jinja2 comes with the first page.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..record import Record
from ..text import Text
from . import words
from .standing import standing

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


def part_html(record: Record, part: str, lang: str) -> str:
    """One part's verdict as a self-contained piece of HTML that follows the theme."""
    return render("part.html", standing=standing(record, part), lang=lang)


def remarks_html(remarks: tuple[Text, ...], lang: str) -> str:
    """What the learner should know though it costs nothing, for below the verdict; "" if there is nothing."""
    return render("remarks.html", remarks=remarks, lang=lang) if remarks else ""


def paragraph_html(text: str) -> str:
    """A paragraph of its own."""
    return render("paragraph.html", text=text)


def render(template: str, **values: Any) -> str:
    """A template filled in; everything in it is escaped."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(label=words.label, value=words.value, by_code=_by_code)
    environment.globals.update(symbols=words.SYMBOL)
    return environment


def _by_code(sentence: str) -> list[str]:
    """A sentence cut at its `code`: every other piece is some."""
    return re.split(r"`([^`]+)`", sentence)
