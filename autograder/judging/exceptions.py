"""What is to be said of an exception of a student's."""

from __future__ import annotations

from ..programs.observation import Observation
from ..programs.replies import MIXED
from ..text import Text, fill
from . import phrases
from .verdict import Verdict

NO_CUDA_WORDS = ("Torch not compiled with CUDA", "No CUDA GPUs", "Found no NVIDIA driver")


def exception_text(verdict: Verdict) -> Text:
    """One sentence for an exception: what is known of it, else a question about its line."""
    got, expected, note = verdict.got, verdict.expected, verdict.found.note
    if got.error == "NotImplementedError" and got.own:
        return phrases.NOT_FINISHED
    if got.error == "NameError" and not got.cell:
        return fill(phrases.NO_NAME, name=got.call.split("(")[0])
    if "SyntaxError" in got.bases:
        return phrases.SYNTAX
    if got.lives and (about := _about_devices(got)):
        return about
    if not got.own and got.text.startswith(NO_CUDA_WORDS):
        return phrases.NO_CUDA
    if expected.ending == "raised" and note == "type":
        return fill(phrases.OTHER_EXCEPTION, got=got.error, expected=expected.error)
    if expected.ending == "raised" and note:
        return fill(phrases.MENTION, text=note)
    return phrases.MEETS if got.call else phrases.STOPPED_CELL


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
