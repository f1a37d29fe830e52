"""What torch is asked of a device, and the practice device as another name of `cuda`, for code written for that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch.overrides import TorchFunctionMode

from .practice_tensor import NAME

ANSWERS: dict[str, Callable[..., Any]] = {
    "is_available": lambda: True,
    "is_initialized": lambda: True,
    "device_count": lambda: 1,
    "current_device": lambda: 0,
    "set_device": lambda device: None,
    "synchronize": lambda device=None: None,
    "empty_cache": lambda: None,
    "manual_seed": lambda seed: None,  # its random numbers are the CPU's
    "manual_seed_all": lambda seed: None,
    "get_rng_state": lambda device=None: torch.get_rng_state(),
    "set_rng_state": lambda state, device=None: torch.set_rng_state(state),
    "get_amp_supported_dtype": list,
    "_is_in_bad_fork": lambda: False,
    "is_current_stream_capturing": lambda: False,
}
"""`torch.practice`: what torch and students ask of a device, answered as `torch.cuda` does with one GPU."""


class Renaming(TorchFunctionMode):
    """Puts `practice` where a call of torch says `cuda`."""

    def __torch_function__(self, function: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Any = None) -> Any:
        if function is torch.Tensor.cuda:
            return args[0].to(NAME)
        named = {name: _renamed(value) for name, value in (kwargs or {}).items()}
        return function(*map(_renamed, args), **named)


def _renamed(value: Any) -> Any:
    if isinstance(value, str) and value in ("cuda", "cuda:0"):
        return NAME
    return torch.device(NAME) if isinstance(value, torch.device) and value.type == "cuda" else value


def name_of(*_: Any, **__: Any) -> str:
    """What `torch.cuda.get_device_name` answers: that it is no GPU."""
    return NAME


def answer_to_cuda() -> None:
    """Let `torch.cuda` speak of the practice device, and every call of torch that says `cuda` mean it."""
    for name, answer in ANSWERS.items():
        setattr(torch.cuda, name, answer)
    torch.cuda.get_device_name = name_of
    set_default = torch.set_default_device
    torch.set_default_device = lambda device: set_default(_renamed(device))
    Renaming().__enter__()  # type: ignore[no-untyped-call]
