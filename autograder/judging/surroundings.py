"""Whether a failure shows a setting of torch that a cell has changed, rather than what the function does."""

from __future__ import annotations

from ..programs.replies import MIXED
from .exceptions import NO_CUDA_WORDS
from .verdict import Verdict

RUNGS = {"default dtype": ("dtype",), "default device": ("device",), "grad mode": ("gradient",)}
"""The step of a comparison at which a setting shows, if the function returns something."""

WORDS = {
    "default dtype": ("dtype", "scalar type"),
    "default device": (MIXED, *NO_CUDA_WORDS, "meta", "device"),
    "grad mode": ("does not require grad",),
}
"""What torch says of a setting, if it raises, or if the result cannot be looked at."""


def shows_in(setting: str, verdict: Verdict) -> bool:
    """Whether a changed setting ("default dtype", ...) is what a failed check shows."""
    got = verdict.got
    if got.ending == "returned":
        return verdict.found.rung in RUNGS.get(setting, ())
    spoke = got.ending == "unusable_return" or (got.ending == "raised" and not got.own)
    return spoke and any(word in got.text for word in WORDS.get(setting, ()))
