"""The worked examples of a prompt: Python sessions in fenced blocks, done again when it is built."""

from __future__ import annotations

import doctest
import re
from collections.abc import Iterator
from typing import Any

from ..grading.authored import load_reference
from ..reading.author import Source
from ..reading.blame import blamed
from ..reading.percent import SourceCell

SESSION = re.compile(r"^```python\n(>>> .*?)^```$", re.MULTILINE | re.DOTALL)


def wrong_examples(source: Source) -> Iterator[str]:
    """What Python prints otherwise than a prompt says, and sessions that differ between the languages."""
    english, japanese = [list(_sessions(source, folded=folded)) for folded in (False, True)]
    if not english:
        yield f"{source.notebook}: the prompt has no worked example; write a ```python block with >>> below the title"
    if [text for text, _ in english] != [text for text, _ in japanese]:
        line = next((mine for (text, mine), other in zip(japanese, english, strict=False) if text != other[0]), 0) or 1
        yield f"{source.notebook}:{line}: the sessions of the two languages are not the same; copy the English ones"
        return
    with blamed(source.notebook):
        namespace = load_reference(source.folder, source.functions())._program.namespace
        for text, line in english:
            yield from _Session(source, line).done_again(text, dict(namespace))


def _sessions(source: Source, *, folded: bool) -> Iterator[tuple[str, int]]:
    """The sessions of a prompt and the lines they begin in: of its Japanese texts, which are folded, or the others."""
    for cell in source.cells:
        if cell.kind == "markdown" and (cell.language != "en") == folded:
            yield from ((found[1], _line(cell, found.start(1))) for found in SESSION.finditer(cell.source))


def _line(cell: SourceCell, place: int) -> int:
    return cell.line + cell.source[:place].count("\n")


class _Session(doctest.DocTestRunner):
    """Does a session again and keeps what comes out otherwise."""

    def __init__(self, source: Source, line: int) -> None:
        super().__init__(verbose=False)
        self._source, self._line = source, line
        self._found: list[str] = []

    def done_again(self, text: str, namespace: dict[str, Any]) -> list[str]:
        """What came out otherwise, one message each."""
        path = str(self._source.notebook)
        test = doctest.DocTestParser().get_doctest(text, namespace, path, path, self._line)
        self.run(test, out=lambda _: None)
        return self._found

    def report_failure(self, out: Any, test: doctest.DocTest, example: doctest.Example, got: str) -> None:
        """Something else is printed."""
        self._note(example, got)

    def report_unexpected_exception(self, out: Any, test: doctest.DocTest, example: doctest.Example, info: Any) -> None:
        """An exception is raised that the session does not show."""
        self._note(example, f"{info[0].__name__}: {info[1]}")

    def _note(self, example: doctest.Example, got: str) -> None:
        place = f"{self._source.notebook}:{self._line + example.lineno}"
        asked, shown = example.source.strip(), " ".join(got.split())
        self._found.append(f"{place}: `{asked}` gives {shown or 'nothing'}, not {' '.join(example.want.split())}")
