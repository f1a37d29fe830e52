"""What a right value proves: a whole number, a truth value or a text could be guessed, and what is made of one, too."""

from __future__ import annotations

import math

from ..programs.observation import array
from ..worker import wire

COMPUTED = ""
"""Said of a value that nobody guesses."""

LONGEST = 100
"""Characters of a text that are looked at: what is kept of a reply is short."""


def guess(node: wire.Node) -> str:
    """The guess that a right value could be; COMPUTED if it could be none.

    A tensor full of one whole number, of nan or of inf is the same guess in any shape and dtype; nothing is one, too. A
    list of different guesses is none: hidden inputs differ for everybody.
    """
    match node:
        case float():
            return f"{node:g}" if node.is_integer() or not math.isfinite(node) else COMPUTED
        case wire.Array():
            return _one_number(node)
        case wire.Sequence(items=items):
            return _together(items)
        case wire.Mapping(items=pairs):
            return _together(tuple(value for _, value in pairs))
        case wire.Number():
            return COMPUTED
        case wire.Handle():
            return "an object"
        case str():
            return repr(node[:LONGEST])
        case _:
            return repr(node)


def proves(right: set[str], others: set[str]) -> bool:
    """Whether a program that gave right answers of these guesses, and others, has computed a right one: nobody would
    guess it, or the answers are not all the same.
    """
    return COMPUTED in right or (bool(right) and len(right | others) > 1)


def _one_number(node: wire.Array) -> str:
    values = array(node).reshape(-1)
    if not values.size:
        return "nothing"
    first = complex(values[0])
    simple = first.imag == 0 and (first.real.is_integer() or not math.isfinite(first.real))
    alike = (values == values[0]) | ((values != values) & (values[0] != values[0]))  # nan is not itself
    return f"{first.real:g}" if simple and bool(alike.all()) else COMPUTED


def _together(items: tuple[wire.Node, ...]) -> str:
    guesses = {guess(item) for item in items}
    return guesses.pop() if len(guesses) == 1 else COMPUTED if guesses else "nothing"
