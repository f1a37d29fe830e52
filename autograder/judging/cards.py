"""What is to be said of a prediction card as a whole: which of its questions have no answer."""

from __future__ import annotations

from ..text import Text, fill
from ..worker import wire
from . import phrases
from .verdict import Verdict

LISTED = 4
"""Questions that are named."""


def unanswered(verdict: Verdict) -> Text | None:
    """The questions of a card that have no answer; None if each has one, or if it is about no card."""
    node = verdict.got.node
    if not (verdict.card and isinstance(node, wire.Mapping)):
        return None
    answered = {question for question, answer in node.items if not is_blank(answer)}
    missing = [question for question in verdict.card if question not in answered]
    if not missing:
        return None
    shown = ", ".join(f"`{question}`" for question in missing[:LISTED])
    if len(missing) <= LISTED:
        return fill(phrases.CARD_MISSING, questions=shown)
    more = fill(phrases.AND_MORE, shown=shown, count=len(missing) - LISTED)
    return fill(phrases.CARD_MISSING, questions=more)


def is_blank(answer: wire.Node) -> bool:
    """Whether nothing was answered: None, an empty text, or the dots that stand for something to come."""
    return answer is None or answer == "" or (isinstance(answer, wire.Handle) and answer.type.endswith("ellipsis"))
