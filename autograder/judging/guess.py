"""What a right value proves: a whole number, a truth value or a text could be guessed, and what is made of one, too."""

from __future__ import annotations

from ..programs.observation import array
from ..worker import wire

COMPUTED = ""
"""Said of a value that nobody guesses."""


def guess(node: wire.Node) -> str:
    """The guess that a right value could be; COMPUTED if it could be none.

    A tensor full of one whole number is the same guess in any shape and dtype, and nothing is one, too.
    """
    match node:
        case float():
            return f"{node:g}" if node.is_integer() else COMPUTED
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
        case _:
            return repr(node)


def proves(guesses: set[str]) -> bool:
    """Whether right values with these guesses were computed: one that nobody guesses, or two that differ."""
    return COMPUTED in guesses or len(guesses) > 1


def _one_number(node: wire.Array) -> str:
    values = array(node).reshape(-1)
    if not values.size:
        return "nothing"
    first = complex(values[0])
    whole = first.imag == 0 and first.real.is_integer()
    return f"{first.real:g}" if whole and bool((values == values[0]).all()) else COMPUTED


def _together(items: tuple[wire.Node, ...]) -> str:
    guesses = [guess(item) for item in items]
    if not guesses:
        return "nothing"
    return COMPUTED if COMPUTED in guesses else " ".join(dict.fromkeys(guesses))
