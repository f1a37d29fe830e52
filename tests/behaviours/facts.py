"""What tensors and torch say of the device."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from behaviours.samples import net, seeded, square, whole, x, y

FACTS: dict[str, Callable[[str], Any]] = {
    "device": lambda d: x(d).device.type == d and (d == "cpu" or str(x(d).device) == f"{d}:0"),
    "a device equals itself": lambda d: x(d).device == y(d).device and x(d).device != torch.device("meta"),
    "is_cpu": lambda d: x(d).is_cpu == (d == "cpu"),
    "shape, dtype, ndim, numel, stride": lambda d: (
        list(x(d).shape),
        str(x(d).dtype),
        x(d).ndim,
        x(d).numel(),
        x(d).T.stride(),
        x(d).is_contiguous(),
    ),
    "isinstance": lambda d: isinstance(x(d), torch.Tensor) and torch.is_tensor(x(d)),
    "repr names the device": lambda d: d == "cpu" or f"device='{d}:0'" in repr(x(d)),
    "repr has the values": lambda d: repr(whole(d)).startswith("tensor([3, 0, 2, 1]"),
    "repr of a parameter": lambda d: repr(nn.Parameter(x(d))).startswith("Parameter containing:\ntensor(["),
    "repr of a result names its function": lambda d: "grad_fn=<SumBackward0>" in repr(x(d).requires_grad_().sum()),
    "format of a number": lambda d: f"{x(d).sum():.3f} {whole(d)[0]:d}",
    "type is Tensor": lambda d: type(x(d)) is torch.Tensor,
    "a number in an f-string": lambda d: f"{x(d).sum()}",
    "views share a storage": lambda d: (lambda t: t[1:].untyped_storage().data_ptr() == t.untyped_storage().data_ptr())(
        x(d)
    ),
    "hash and identity": lambda d: (lambda t: hash(t) == hash(t) and t in {t: 1})(x(d)),
    "is_floating_point, element_size": lambda d: (x(d).is_floating_point(), x(d).element_size()),
    "get_device": lambda d: x(d).get_device() == (-1 if d == "cpu" else 0),
    "the accelerator": lambda d: d == "cpu" or torch.accelerator.current_accelerator().type == d,  # type: ignore[union-attr]
    "torch.accelerator": lambda d: (
        d == "cpu" or (torch.accelerator.is_available(), torch.accelerator.device_count()) >= (True, 1)
    ),
    "synchronize": lambda d: None if d == "cpu" else torch.accelerator.synchronize(),
    "the idiom without a name": lambda d: _without_a_name(d),
    "get_device_module": lambda d: d == "cpu" or torch.get_device_module(d).is_available(),
    "a Python number is on no device": lambda d: x(d).sum().item() + 1,
    "max of two Python numbers": lambda d: max(x(d).sum(), y(d).sum()).item(),
    "sum() of a list": lambda d: sum([x(d), y(d)]),
    "data_ptr tells tensors apart": lambda d: x(d).data_ptr() != y(d).data_ptr(),
    "unsqueeze_": lambda d: x(d).unsqueeze_(0),
    "t_": lambda d: x(d).t_(),
    "resize by out=": lambda d: torch.add(x(d), y(d), out=torch.empty(0, device=d)),
    "manual_seed": lambda d: (
        (seeded(lambda: torch.rand(2, device=d)) == seeded(lambda: torch.rand(2, device=d))).all().item()
    ),
    "a generator of the device": lambda d: torch.rand(2, generator=torch.Generator(d).manual_seed(0), device=d).shape,
    "autocast": lambda d: _autocast(d),
    "pin_memory": lambda d: (x("cpu") if d == "cpu" else x("cpu").pin_memory()).to(d, non_blocking=True),
}


def _without_a_name(d: str) -> bool:
    if d == "cpu":
        return True
    device = torch.accelerator.current_accelerator() if torch.accelerator.is_available() else torch.device("cpu")
    return bool(net(str(device))(x(str(device))).device.type == d)


def _autocast(d: str) -> str:
    with torch.autocast(d, dtype=torch.bfloat16):
        return str((square(d) @ square(d)).dtype)
