"""The settings of torch that hold for a whole process: what a call changes in them is seen, and put back."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch.utils import _device


class Settings(NamedTuple):
    """What decides how tensors are made, and whether they are tracked; `device` is None where nothing was set."""

    dtype: torch.dtype = torch.float32
    device: torch.device | None = None
    tracking: bool = True


NOBODY = -1
"""The position of what belongs to no argument."""


def settings() -> Settings:
    """The settings now."""
    return Settings(torch.get_default_dtype(), _device.CURRENT_DEVICE, torch.is_grad_enabled())


def unusual() -> tuple[str, ...]:
    """Which settings are others than in a fresh process."""
    return differing(settings(), Settings())


def put_back(old: Settings) -> tuple[tuple[int, str], ...]:
    """Set everything to what it was; which settings were others by then: (NOBODY, fact)."""
    new = settings()
    if new == old:
        return ()
    if new.device != old.device:
        torch.set_default_device(old.device)
    torch.set_default_dtype(old.dtype)
    torch.set_grad_enabled(old.tracking)
    return tuple((NOBODY, fact) for fact in differing(new, old))


def differing(one: Settings, two: Settings) -> tuple[str, ...]:
    """What two settings differ in."""
    if one == two:
        return ()
    cpu = torch.device("cpu")
    differs = {
        "default dtype": one.dtype != two.dtype,
        "default device": (one.device or cpu) != (two.device or cpu),
        "grad mode": one.tracking != two.tracking,
    }
    return tuple(fact for fact, found in differs.items() if found)


@contextlib.contextmanager
def usual_settings() -> Iterator[None]:
    """The settings of a fresh process for what the kit does, and the old ones again behind it."""
    old = settings()
    put_back(Settings())
    try:
        yield
    finally:
        put_back(old)
