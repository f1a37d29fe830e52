"""What a check found, as data: facts and sentences. Renderers make text and HTML of it, which nobody reads back.

Vocabulary only. A fact is one line by construction, so that no text of a student's can look like two of them.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from .text import Text, in_one_line

MOST_LINES = 6
"""Facts and sentences that a learner is shown at a time, below a part's title."""

PAIR = 70
"""What came back and what was expected stand in one line if they have fewer characters together."""

Label = Literal["called", "printed", "stopped", "used", "raised", "returned", "gradient", "expected", "answer"]
"""What a fact is: `used` is a line that breaks a rule, `answer` the learner's to a card's question."""


class Fact(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that is simply true. `line` says where in a cell (stopped, used), `question` is a card's (answer).

    `function` and `cell` are said of a place outside the function that was asked for: a helper, another cell.
    """

    label: Label
    value: str
    line: int = 0
    question: str = ""
    function: str = ""
    cell: str = ""

    def __post_init__(self) -> None:
        for name in ("value", "question", "function", "cell"):
            msgspec.structs.force_setattr(self, name, in_one_line(getattr(self, name)))


class Finding(msgspec.Struct, frozen=True, omit_defaults=True):
    """The facts of a check and what is said about them: the mistake's sentence, its question, hints."""

    facts: tuple[Fact, ...] = ()
    said: tuple[Text, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.facts or self.said)


def are_a_pair(one: Fact, two: Fact) -> bool:
    """Whether two facts that follow each other are shown in one line."""
    return one.label in ("returned", "gradient") and two.label == "expected" and len(one.value) + len(two.value) < PAIR
