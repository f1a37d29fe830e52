"""What can be told of an exception of a student's: its text, and which tensors of the line live where."""

from __future__ import annotations

import contextlib
import re
import types

import torch

ABOUT_DEVICES = re.compile("same device|device type tensor to numpy")
"""Words in the exceptions of torch that are about where tensors live."""

NAMED = 4
"""How many tensors of a line are told at most."""


def text_of(error: BaseException) -> str:
    """The exception's message, which its class may fail to give."""
    try:
        return str(error.msg if isinstance(error, SyntaxError) else error)[:2000]
    except BaseException:  # noqa: BLE001
        return ""


def whereabouts(code: str, frame: types.FrameType) -> tuple[tuple[str, str], ...]:
    """The names in a line of code that stand for tensors, or for modules with parameters, and where these live."""
    found: dict[str, str] = {}
    code = re.sub(r"#.*|(['\"]).*?\1|^[\w, ]+(?<![=!<>])=(?!=)", "", code)  # comments, texts, and what is assigned to
    for name in re.findall(r"[A-Za-z_][\w.]*", code):
        shown, *rest = name.split(".")
        value = frame.f_locals.get(shown, frame.f_globals.get(shown))
        with contextlib.suppress(Exception):  # an attribute of the student's own class may do anything
            for attribute in rest:
                if isinstance(value, torch.Tensor):
                    break
                value, shown = getattr(value, attribute), f"{shown}.{attribute}"
            value = next(value.parameters(), None) if isinstance(value, torch.nn.Module) else value
            if isinstance(value, torch.Tensor):
                found[shown] = str(value.device)
    return tuple(found.items())[:NAMED]
