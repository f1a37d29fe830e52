"""Whether everything that learners read stands in both languages, and the Japanese says what the English says: as far
as code, numbers and clauses can show it.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

from ..grading.items import sentence
from ..reading.author import Source
from ..reading.blame import python_of
from ..reading.hints import FILE
from ..text import Text

CODE = re.compile(r"`([^`]+)`")

NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")

BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)

CLAUSE = re.compile(r"^\* ", re.MULTILINE)


def lost(text: Text) -> list[str]:
    """The code and the numbers of the English that the Japanese lacks. It may have more: "1 つ" is a word there."""
    english, japanese = (BLOCK.sub("", text[lang]) for lang in ("en", "ja"))
    return [*(_counted(english) - _counted(japanese)).elements()]


def _counted(text: str) -> Counter[str]:
    """How often each piece of code and each number outside of code stands in a text."""
    return Counter([*CODE.findall(text), *NUMBER.findall(CODE.sub("", text))])


def _complete(text: Text) -> bool:
    return bool(text.en and text.ja) and not text.ja.isascii()


def untranslated(source: Source) -> Iterator[str]:
    """What stands in one language only, or was changed in one only, by file and place."""
    if not _complete(source.header.title):
        yield f"{source.notebook}: title: give it in en and ja"
    yield from _prompt(source)
    for where, text, cure in (*_hints(source), *_mistakes(source), *_sentences(source)):
        if not _complete(text):
            yield f"{where}: {cure}"
        else:
            yield from _stale(where, text)


def _stale(where: str, text: Text) -> Iterator[str]:
    for piece in lost(text)[:1]:
        yield f"{where}: the Japanese lacks {piece}, which the English has; translate it anew"


def _prompt(source: Source) -> Iterator[str]:
    prose = [cell for cell in source.cells if cell.kind == "markdown"]
    english, japanese = ([cell for cell in prose if cell.language == lang] for lang in ("en", "ja"))
    if len(japanese) != len(english):
        yield (
            f"{source.notebook}: {len(english)} English and {len(japanese)} Japanese prompt cells; write one of each"
        )
        return
    for one, two in zip(english, japanese, strict=True):
        clauses = [len(CLAUSE.findall(cell.source)) for cell in (one, two)]
        if clauses[0] != clauses[1]:
            yield f"{source.notebook}: the prompt has {clauses[0]} clauses in English and {clauses[1]} in Japanese"
        else:
            yield from _stale(f"{source.notebook}:{one.line}", Text(one.source, two.source))


Said = Iterator[tuple[str, Text, str]]
"""Where a text stands, the text, and what to do if it is not there in both languages."""


def _hints(source: Source) -> Said:
    for part, hints in source.hints.items():
        for field in hints.__struct_fields__:
            yield f"{source.folder / FILE}: {part}.{field}", getattr(hints, field), "say it in en and ja"


def _mistakes(source: Source) -> Said:
    for wrong in source.wrong:
        for text in (wrong.sentence, wrong.question):
            yield f"{wrong.path}: docstring", text, "sentence and question are needed in both languages"


def _sentences(source: Source) -> Said:
    """Every check is called by what its docstring states."""
    cure = "say what it checks in two paragraphs, English and Japanese"
    for grader in (source.public_grader, source.hidden_grader):
        for node in python_of(grader)[1].body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"{grader}:{node.lineno}: {node.name}: docstring", sentence(ast.get_docstring(node)), cure
