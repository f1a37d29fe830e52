"""What a check has found, as data: the outcome, and all that a message can be made of."""

from __future__ import annotations

from typing import NamedTuple

from ..programs.observation import Observation
from ..record import Outcome
from ..text import Text
from .compare import Difference


class Verdict(NamedTuple):
    """`got` is not `expected`; `found` is the first difference. `card` holds the questions, if it is about a card.

    `together` is what all calls of the part show together, where one of them does not (across.py).
    """

    outcome: Outcome
    found: Difference
    got: Observation
    expected: Observation
    card: tuple[str, ...] = ()
    together: Text | None = None
