"""Findings and records as plain text: for the terminal, pytest's report, the gradebook and the record itself.

In a line of text two blanks or more are ours alone: what a student wrote has single ones (see `finding.Fact`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..course import Course
from ..finding import MOST_LINES, Fact, Finding, are_a_pair
from ..record import Record, part_outcome
from ..text import Text, fill
from . import words
from .standing import Standing, standing

COLUMN = 10
"""How wide the labels of facts are, in columns of the terminal."""

NOTHING_YET = Text(
    "Nothing is filled in yet. Begin with {first}: open it in JupyterLab, fill in a cell, save, run this again.",
    "まだ何も書かれていません。{first} から始めましょう。JupyterLab で開いてセルを書き、保存して、もう一度実行してください。",
)

DONE = Text(
    "{done} of {count} parts pass their public checks (isolation: {level})",
    "{count} 個中 {done} 個の部分が公開チェックに合格しました (isolation: {level})",
)


def message(finding: Finding) -> Text:
    """A finding as text, in both languages."""
    return Text(*("\n".join(finding_lines(finding, lang)) for lang in ("en", "ja")))


def finding_lines(finding: Finding, lang: str) -> list[str]:
    """A finding line by line: the facts, then what is said."""
    return [*_fact_lines(finding.facts, lang), *(text[lang] for text in finding.said)]


def _fact_lines(facts: tuple[Fact, ...], lang: str) -> Iterator[str]:
    rest = list(facts)
    while rest:
        fact = rest.pop(0)
        line = _fact_line(fact, lang)
        if rest and are_a_pair(fact, rest[0]):
            line = f"{line}      {_fact_line(rest.pop(0), lang)}"
        yield line


def _fact_line(fact: Fact, lang: str) -> str:
    label, value = words.label(fact)[lang], words.value(fact)[lang]
    if fact.label == "used":
        return f"{label}: {value}"
    if fact.label == "answer":
        return f"{label} {value}"
    return f"{padded(label, COLUMN)}{value}"


def _width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def padded(text: str, columns: int) -> str:
    """A text with blanks behind it, so that it takes this many columns of a terminal."""
    return f"{text}{' ' * (columns - _width(text))}"


def part_title(standing: Standing, lang: str) -> str:
    """`✗ mse_by_hand · mse     check 2 of 5: value`, or the points of a part that passed."""
    return f"{standing.symbol} {standing.exercise} · {standing.part}     {standing.state[lang]}"


def part_text(record: Record, part: str, lang: str) -> str:
    """One part's verdict: its title, the first finding, how many checks wait behind it, and notes."""
    found = standing(record, part)
    lines = finding_lines(found.finding, lang)
    waiting = [] if found.waiting is None or len(lines) >= MOST_LINES else [found.waiting[lang]]
    body = [*lines, *waiting, *(note[lang] for note in found.notes)]
    return "\n".join([part_title(found, lang), *(f"  {line}" for line in body)])


def remark_lines(remarks: tuple[Text, ...], lang: str) -> list[str]:
    """What the learner should know though it costs nothing."""
    return [f"  · {remark[lang]}" for remark in remarks]


def record_lines(record: Record, lang: str, title: Text, asides: Mapping[str, tuple[Text, ...]]) -> list[str]:
    """A whole exercise in the terminal; `asides` are what is said below its parts."""
    score = f"{round(record.score, 2):g} / {round(record.max_score, 2):g}"
    lines = [f"{record.exercise}  {title[lang]}  {score}"]
    for part in record.parts:
        lines += [*part_text(record, part, lang).splitlines(), *remark_lines(asides.get(part, ()), lang)]
    return lines + remark_lines(record.remarks, lang)


def session_lines(records: list[Record], lang: str, folder: str) -> list[str]:
    """What `pytest autograder/` says at its end."""
    if not records:
        return []
    parts = [part_outcome(record.part(part)) for record in records for part in record.parts]
    if all(outcome == "not_attempted" for outcome in parts):
        return [fill(NOTHING_YET, first=f"{folder}/{records[0].exercise}.ipynb")[lang]]
    done = parts.count("passed")
    return [fill(DONE, done=done, count=len(parts), level=records[0].isolation)[lang]]


STRAY = Text(
    "{id}.ipynb belongs to no exercise and was not checked; was it renamed?",
    "{id}.ipynb に対応する問題がないため、チェックしませんでした。ファイル名を変えましたか。",
)


def strays(course: Course, folder: Path, lang: str) -> list[str]:
    """A line for each notebook that belongs to no exercise: most likely a renamed one."""
    known = course.known()
    ids = [f"{path.parent.name}/{path.stem}" for path in sorted(folder.glob("*/*.ipynb"))]
    return [STRAY[lang].format(id=id) for id in ids if id not in known]
