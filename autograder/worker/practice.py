"""A second device for machines that have none: `practice` has the values of the CPU and the rules of CUDA.

Installed in the student's child only, since a device cannot be taken away again. A tensor of the device is a wrapper
that holds a CPU tensor; all that is computed with it passes through `compute`, which refuses to mix devices as CUDA
does. It stands on torch's private interface for devices written in Python, as nothing else in the project does.
"""

from __future__ import annotations

import functools
import sys
import types
from collections.abc import Callable
from typing import Any

import torch

from .practice_cuda import ANSWERS, answer_to_cuda, name_of
from .practice_tensor import NAME, Tensor, compute, held, unpickled, wrap

KNOWN = ((2, 11), (2, 15))  # versions of torch: from the first, below the second

# What makes a tensor out of nothing, or makes an empty one and resizes it, which a wrapper cannot follow.
FACTORIES = (
    "arange arange.start arange.start_step empty.memory_format empty_strided eye eye.m linspace logspace "
    "kaiser_window kaiser_window.beta kaiser_window.periodic randperm randperm.generator range range.step "
    "scalar_tensor tril_indices triu_indices"
)


def why_not() -> str:
    """Why there can be no practice device with this torch; "" where there can."""
    version = tuple(int(number) for number in torch.__version__.split(".")[:2])
    if not KNOWN[0] <= version < KNOWN[1]:
        first, last = (".".join(map(str, bound)) for bound in KNOWN)
        return (
            f"torch {torch.__version__} is not among the versions it is known to work with ({first} up to below {last})"
        )
    return ""


def install(*, as_cuda: bool = False) -> None:
    """Make the device known to torch, for good; with `as_cuda`, "cuda" is another name of it. Twice is once."""
    if not hasattr(torch, NAME):
        _make_known()
    if as_cuda and torch.cuda.get_device_name is not name_of:
        answer_to_cuda()


def _make_known() -> None:
    from torch.utils import backend_registration

    module: Any = types.ModuleType(f"torch.{NAME}")
    vars(module).update(ANSWERS)
    backend_registration._setup_privateuseone_for_python_backend(NAME, backend_module=module)
    Tensor.place = torch.device(NAME, 0)
    torch.autograd.set_multithreading_enabled(False)  # the engine counts devices once, maybe before there was this one
    kernels = torch.library.Library("aten", "IMPL")
    kernels.impl("_copy_from", _copy_from, "PrivateUse1")  # a Python list on its way to the device
    kernels.impl("_local_scalar_dense", lambda tensor: held(tensor).item(), "PrivateUse1")  # a tensor in a list
    # The zeros of forward-mode differentiation, elsewhere a tensor without memory.
    kernels.impl("_efficientzerotensor", functools.partial(_kernel, torch.ops.aten.zeros.default), "PrivateUse1")
    # All other operators have a tensor of the device among their arguments, and come by its class. A fallback for every
    # operator there is would take 30 ms more; what is missing is refused by torch in so many words.
    for name in FACTORIES.split():
        operator, _, overload = name.partition(".")
        op = getattr(getattr(torch.ops.aten, operator), overload or "default")
        kernels.impl(name, functools.partial(_kernel, op), "PrivateUse1")
    module.kernels = kernels  # they would go with it
    torch.accelerator.synchronize = ANSWERS["synchronize"]  # nothing runs behind anybody's back here
    torch.Tensor.pin_memory = lambda self, device=None: self  # type: ignore[assignment, method-assign, return-value]
    torch.serialization.add_safe_globals([unpickled])
    torch.nn.Module._apply = functools.partialmethod(_apply, torch.nn.Module._apply)  # type: ignore[assignment, method-assign]
    _dispatch_once()


def _kernel(op: Any, *args: Any, **kwargs: Any) -> Any:
    return compute(op, args, kwargs)


def _copy_from(source: torch.Tensor, target: torch.Tensor, *_: bool) -> torch.Tensor:
    held(target).copy_(held(source))
    return target


def _apply(module: torch.nn.Module, original: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """`Module.to` and its like: parameters stay the objects they were, as on CUDA, or an optimiser would lose them."""
    before, swap = torch.__future__.get_swap_module_params_on_conversion(), torch.utils.swap_tensors
    torch.__future__.set_swap_module_params_on_conversion(True)
    torch.utils.swap_tensors = _swap
    try:
        return original(module, *args, **kwargs)
    finally:
        torch.__future__.set_swap_module_params_on_conversion(before)
        torch.utils.swap_tensors = swap


def _swap(one: torch.Tensor, two: torch.Tensor) -> None:
    """Let two tensors be each other, also while a graph holds the old values, which torch's own function refuses."""
    one.__class__, two.__class__ = two.__class__, one.__class__
    one.__dict__, two.__dict__ = two.__dict__, one.__dict__
    torch._C._swap_tensor_impl(one, two)


def _dispatch_once() -> None:
    """Let torch look up the class of distributed tensors, as it does before its first wrapper, without loading it.

    It keeps what it has found; loading it takes half a second, ten times what all else here takes.
    """
    name = "torch.distributed.tensor"
    if name in sys.modules:
        return
    empty = types.ModuleType(name)
    empty.DTensor = type("DTensor", (), {})  # type: ignore[attr-defined]
    sys.modules[name] = empty
    try:
        wrap(torch.zeros(())).add(1)
    finally:
        del sys.modules[name]
