"""What a learner is told of a known mistake: its question, in a message that keeps the rules of all messages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..finding import MOST_LINES
from ..reading.author import Source
from ..record import Record
from ..reports.terminal import part_text

MOST_CHARACTERS = 300

PYTHONS = re.compile(r"  (raised|stopped|例外|停止) ")
"""How lines begin that hold words of Python's."""

INSIDES = re.compile(r"Traceback|autograder|File \"|\.py\b|\bwire\b|\bworker\b|\bprobe\b|Verdict")
"""Words that are about the kit, and no learner's business."""


def told_badly(source: Source, record: Record) -> Iterator[str]:
    """What is wrong with the message of a known mistake, where it was given its name."""
    wrong = next((one for one in source.wrong if record.student == f"wrong/{one.id}"), None)
    if wrong is None or {check.mistake for check in record.checks if check.mistake} != {wrong.id}:
        return
    path = f"solutions/{source.id}/wrong/{wrong.path.name}"
    messages = {lang: part_text(record, wrong.part, lang).splitlines()[1:] for lang in ("en", "ja")}
    for lang, lines in messages.items():
        own = [line for line in lines if not PYTHONS.match(line)]
        if wrong.question[lang] not in "\n".join(lines):
            yield f"{path}: its question does not stand in the message ({lang}); shorten what its check says"
        if (longest := max(map(len, lines), default=0)) > MOST_CHARACTERS:
            yield f"{path}: a line of its message ({lang}) has {longest} characters; shorten it to {MOST_CHARACTERS}"
        if any(re.search("[!！]", line) for line in own):
            yield f"{path}: its message ({lang}) exclaims; say it calmly"
        if shown := next(filter(INSIDES.search, lines), ""):
            yield f"{path}: a line of its message ({lang}) is about the kit; say it without: {shown.strip()!r}"
        if not all(map(str.strip, lines)):
            yield f"{path}: a line of its message ({lang}) is empty; take it out"
        if lang == "ja" and any(line.isascii() for line in own):
            yield f"{path}: a line of its message (ja) is not Japanese; translate it"
    if not len(messages["en"]) == len(messages["ja"]) <= MOST_LINES:
        counts = " and ".join(str(len(lines)) for lines in messages.values())
        yield f"{path}: its message has {counts} lines in English and Japanese; as many in both, {MOST_LINES} at most"
