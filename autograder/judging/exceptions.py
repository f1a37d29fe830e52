"""What is to be said of an exception of a student's."""

from __future__ import annotations

from ..programs.observation import Observation
from ..programs.replies import MIXED
from ..text import Text, fill
from . import exception_hints as known
from . import phrases, source
from .rules import Statements
from .verdict import Verdict

NO_CUDA_WORDS = (
    "Torch not compiled with CUDA",
    "No CUDA GPUs",
    "Found no NVIDIA driver",
    "PyTorch is not linked with support for",
)

OF_THE_CODE = ("NameError", "UnboundLocalError", "AttributeError", "NotImplementedError", "RecursionError", "BdbQuit")
"""Exceptions that are about the code itself, also where the prompt asks for another one."""


def exception_text(verdict: Verdict, code: Statements) -> Text:
    """One sentence for an exception: what is known of it, else a question about its line."""
    got, expected, note = verdict.got, verdict.expected, verdict.found.note
    if got.error == "NameError" and not got.cell:
        return fill(phrases.NO_NAME, name=got.call.split("(")[0])
    if "SyntaxError" in got.bases:
        return phrases.SYNTAX
    if got.own and got.text == known.NO_EXCEPTION:
        return known.RAISED_TEXT
    if got.lives and (about := _about_devices(got)):
        return about
    if expected.ending == "raised" and note == "type" and got.error not in OF_THE_CODE:
        words = phrases.OTHER_EXCEPTION if got.own or got.code.startswith("assert") else known.NOT_RAISED_BY_HAND
        return fill(words, got=got.error, expected=expected.error)
    if expected.ending == "raised" and note and note != "type":
        return fill(phrases.MENTION, text=note)
    return exception_hint(got, code) or _question(verdict)


def exception_hint(got: Observation, code: Statements, *, hidden: bool = False) -> Text | None:
    """What an exception means, if that is known; of a hidden check only what holds no word of the exception."""
    if got.error == "NotImplementedError" and got.own:
        return phrases.NOT_FINISHED
    if got.own:
        return None
    if got.text.startswith(NO_CUDA_WORDS):
        return phrases.NO_CUDA
    if got.error == "TypeError" and got.call and not got.cell:
        return known.ARITY
    for row in known.ROWS:
        found = row.fits(got.error, got.text, got.code)
        if found is not None and not (hidden and found):
            text = row.text if hidden else fill(row.text, **{name: word or "" for name, word in found.items()})
            again = row.text in (known.GRAD_IS_NONE, known.UNTRACKED) and source.rebound_leaf(code)
            return again or text
    return None


def _question(verdict: Verdict) -> Text:
    """A question about the line of an exception of which nothing is known."""
    got = verdict.got
    if not got.call:
        return phrases.STOPPED_CELL
    if got.own and verdict.expected.ending == "returned":
        return known.REFUSED
    return phrases.MEETS if set(got.bases) & set(known.VALUES) else known.BY_ERROR.get(got.error, known.OTHER)


def _about_devices(got: Observation) -> Text | None:
    """Torch's words about devices in the learner's: which tensors of the line live where."""
    told = [fill(phrases.LIVES[place], name=name) for name, place in got.lives]
    places = Text(", ".join(text.en for text in told), "、".join(text.ja for text in told))
    if "tensor to numpy" in got.text:
        return fill(phrases.NUMPY_ON_CPU, places=places)
    if got.text != MIXED:
        return None
    mixed = len({place for _, place in got.lives}) > 1
    return fill(phrases.TWO_DEVICES if mixed else phrases.ONE_OF_THEM, places=places)
