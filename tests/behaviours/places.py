"""Where tensors are and go: mixes that are errors and mixes that are legal, moves, refusals, factories."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from behaviours.samples import not_shared, seeded, square, whole, x, y

MIXES: dict[str, Callable[[str], Any]] = {
    "device + cpu": lambda d: x(d) + y("cpu"),
    "cpu + device": lambda d: x("cpu") + y(d),
    "device @ cpu": lambda d: x(d) @ y("cpu").T,
    "cpu @ device": lambda d: x("cpu") @ y(d).T,
    "a comparison": lambda d: x(d) < y("cpu"),
    "cat": lambda d: torch.cat([x(d), y("cpu")]),
    "stack": lambda d: torch.stack([x("cpu"), y(d)]),
    "where": lambda d: torch.where(x(d) > 0, x(d), y("cpu")),
    "mse_loss": lambda d: F.mse_loss(x(d), y("cpu")),
    "cross_entropy": lambda d: F.cross_entropy(x(d), whole("cpu")[:3]),
    "linear with parameters on the cpu": lambda d: nn.Linear(4, 2)(x(d)),
    "a module on the device, its input not": lambda d: nn.Linear(4, 2).to(d)(x("cpu")),
    "embedding": lambda d: nn.Embedding(4, 2).to(d)(whole("cpu")),
    "einsum": lambda d: torch.einsum("ij,kj->ik", x("cpu"), y(d)),
    "solve": lambda d: torch.linalg.solve(square(d), x("cpu")),
    "gather": lambda d: x(d).gather(1, whole("cpu").reshape(1, 4)),
    "index_select": lambda d: x(d).index_select(1, whole("cpu")),
    "cpu += device": lambda d: x("cpu").add_(y(d)),
    "device += cpu": lambda d: x(d).add_(y("cpu")),
    "a 0-d tensor on the cpu += device": lambda d: torch.tensor(0.0).add_(x(d).sum()),
    "a 0-d tensor on the device + cpu": lambda d: x(d).sum() + y("cpu"),
    "one entry on the cpu is no 0-d tensor": lambda d: x(d) + torch.ones(1),
    "out= on the cpu": lambda d: torch.add(x(d), y(d), out=torch.empty(3, 4)),
    "a list with a 0-d tensor on the cpu": lambda d: torch.stack([x(d).sum(), torch.tensor(0.0)]),
    "a 0-d target on the cpu": lambda d: F.cross_entropy(x(d)[0], torch.tensor(2)),
    "a 0-d index on the cpu for index_select": lambda d: x(d).index_select(0, torch.tensor(1)),
    "a 0-d index on the cpu for an embedding": lambda d: F.embedding(torch.tensor(1), x(d)),
    "torch.equal": lambda d: torch.equal(x(d), x("cpu")),
    "a plain tensor attribute does not move with its module": lambda d: _attribute(d),
    "a list of layers does not move with its module": lambda d: _listed(d),
    "a layer made in forward": lambda d: nn.Linear(4, 2)(nn.Linear(4, 4).to(d)(x(d))),
}


def _attribute(d: str) -> torch.Tensor:
    class Net(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.scale = torch.ones(4)

        def forward(self, data: torch.Tensor) -> torch.Tensor:
            return data * self.scale

    moved: torch.Tensor = Net().to(d)(x(d))
    return moved


def _listed(d: str) -> torch.Tensor:
    class Net(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.layers = [nn.Linear(4, 2)]

        def forward(self, data: torch.Tensor) -> torch.Tensor:
            found: torch.Tensor = self.layers[0](data)
            return found

    moved: torch.Tensor = Net().to(d)(x(d))
    return moved


LEGAL: dict[str, Callable[[str], Any]] = {
    "device + a 0-d tensor on the cpu": lambda d: x(d) + torch.tensor(2.0),
    "a 0-d tensor on the cpu * device": lambda d: torch.tensor(2.0) * x(d),
    "0-d + 0-d ends on the device": lambda d: torch.tensor(0.0) + x(d).sum(),
    "device += a 0-d tensor on the cpu": lambda d: x(d).add_(torch.tensor(2.0)),
    "where with 0-d tensors on the cpu": lambda d: torch.where(x(d) > 0, x(d), torch.tensor(0.0)),
    "masked_fill with a 0-d tensor on the cpu": lambda d: x(d).masked_fill(x(d) > 0, torch.tensor(0.0)),
    "indices on the cpu": lambda d: x(d)[torch.tensor([0, 2])],
    "a mask on the cpu": lambda d: x(d)[x("cpu") > 0],
    "writing at indices on the cpu": lambda d: _written(d, torch.tensor([0, 2])),
    "NumPy indices": lambda d: x(d)[np.array([0, 2])],
    "Python and NumPy numbers": lambda d: x(d) * 2 + np.float64(0.5),
}


def _written(d: str, where: torch.Tensor) -> torch.Tensor:
    target = x(d)
    target[where] = 7.0
    return target


def same_as_input(d: str) -> torch.Tensor:
    """A tensor that is moved to where it is."""
    target = x(d)
    assert target.to(d) is target
    return target


MOVES: dict[str, Callable[[str], Any]] = {
    "to a device that it is on gives the same tensor": same_as_input,
    "to(device, dtype)": lambda d: x("cpu").to(d, torch.float64),
    "to(device=..., copy=True)": lambda d: not_shared(x(d), x(d).to(d, copy=True)),
    "to(other)": lambda d: x("cpu").to(y(d)),
    "to does not change the tensor": lambda d: _still(d),
    "cpu and back": lambda d: x(d).cpu().to(d),
    "cpu() is on the cpu": lambda d: str(x(d).cpu().device),
    "a copy is no view": lambda d: _copy_is_no_view(d),
    "copy_ to the device": lambda d: torch.zeros(3, 4).to(d).copy_(x("cpu")),
    "copy_ from the device": lambda d: torch.zeros(3, 4).copy_(x(d)).tolist(),
    "a slice assigned from the cpu": lambda d: _slice_from_cpu(d),
    "detach().cpu().numpy()": lambda d: x(d).requires_grad_().detach().cpu().numpy().tolist(),
    "numpy(force=True)": lambda d: x(d).requires_grad_().numpy(force=True).tolist(),
    "from_numpy, then to": lambda d: torch.from_numpy(np.arange(6.0)).to(d),
    "strides survive the move": lambda d: x("cpu").T.to(d),
    "a slice with steps is moved": lambda d: x("cpu")[:, ::2].to(d, copy=True),
    "an expanded tensor is moved": lambda d: x("cpu")[:1].expand(3, 4).to(d, copy=True),
    "an empty tensor is moved": lambda d: torch.empty(0, 3).to(d),
    "booleans and integers are moved": lambda d: ((x("cpu") > 0).to(d), torch.tensor([1, 2], dtype=torch.uint8).to(d)),
    "the move is differentiable": lambda d: _through_the_move(d),
    "gradient of a leaf on the cpu is on the cpu": lambda d: _gradient_at_home(d),
    "type_as": lambda d: x("cpu").type_as(y(d)),
}


def _still(d: str) -> str:
    tensor = x("cpu")
    tensor.to(d)
    return str(tensor.device)


def _copy_is_no_view(d: str) -> list[float]:
    tensor = x("cpu")
    moved = tensor.to(d)
    if d != "cpu":
        moved.add_(1)
    return tensor.tolist()


def _slice_from_cpu(d: str) -> torch.Tensor:
    target = torch.zeros(3, 4).to(d)
    target[1] = x("cpu")[1]
    return target


def _through_the_move(d: str) -> torch.Tensor:
    leaf = x("cpu").requires_grad_()
    (leaf.to(d) ** 2).sum().backward()
    assert leaf.grad is not None
    return leaf.grad.to(d)


def _gradient_at_home(d: str) -> str:
    leaf = x("cpu").requires_grad_()
    (leaf.to(d) ** 2).sum().backward()
    assert leaf.grad is not None
    return str(leaf.grad.device)


REFUSALS: dict[str, tuple[Callable[[str], Any], type[BaseException], str]] = {
    "numpy()": (lambda d: x(d).numpy(), TypeError, "Tensor.cpu()"),
    "numpy() of a tracked tensor": (lambda d: x(d).requires_grad_().numpy(), TypeError, "Tensor.cpu()"),
    "np.asarray": (lambda d: np.asarray(x(d)), TypeError, "Tensor.cpu()"),
    "from_numpy of a tensor": (lambda d: torch.from_numpy(x(d)), TypeError, "ndarray"),
    "an index on the device into a tensor on the cpu": (
        lambda d: x("cpu")[torch.tensor([0, 2]).to(d)],
        RuntimeError,
        "indices should be either on cpu",
    ),
    "item of many": (lambda d: x(d).item(), RuntimeError, "cannot be converted to Scalar"),
    "shapes that do not fit": (lambda d: x(d) + torch.ones(5).to(d), RuntimeError, "must match the size"),
    "a dtype that does not fit": (lambda d: x(d) @ y(d).double().T, RuntimeError, "dtype"),
    "backward of a vector": (lambda d: x(d).requires_grad_().mul(2).backward(), RuntimeError, "scalar outputs"),
    "in-place on a leaf": (lambda d: x(d).requires_grad_().add_(1), RuntimeError, "leaf Variable"),
    "backward twice": (lambda d: _twice(d), RuntimeError, "second time"),
    "a saved tensor was changed": (lambda d: _changed(d), RuntimeError, "inplace operation"),
}


def _twice(d: str) -> None:
    loss = x(d).requires_grad_().exp().sum()
    loss.backward()
    loss.backward()


def _changed(d: str) -> None:
    inner = x(d).requires_grad_().exp()
    inner.add_(1)
    inner.sum().backward()


FACTORIES: dict[str, Callable[[str], Any]] = {
    "tensor of a list": lambda d: torch.tensor([[1.0, 2], [3, 4]], device=d),
    "tensor of a number": lambda d: torch.tensor(3, device=d),
    "tensor of a list of tensors": lambda d: (
        torch.tensor([y(d)[0, 1], 2.0]).tolist(),
        torch.tensor([[y(d).sum(), y(d)[:1, 0]]], device=d),
        torch.as_tensor([whole(d)[0], whole(d)[1]]).tolist(),
    ),
    "tensor of an array": lambda d: torch.tensor(np.arange(3), device=d),
    "as_tensor": lambda d: torch.as_tensor([1.0, 2], device=d),
    "as_tensor of an array": lambda d: torch.as_tensor(np.ones((2, 2)), device=d),
    "zeros, ones, full, empty": lambda d: (
        torch.zeros(2, 3, device=d),
        torch.ones(2, device=d),
        torch.full((2, 2), 7, device=d),
        torch.empty(2, 3, device=d).fill_(1),
    ),
    "arange": lambda d: (torch.arange(5, device=d), torch.arange(1, 2, 0.25, device=d), torch.arange(2, 5, device=d)),
    "linspace, logspace": lambda d: (torch.linspace(0, 1, 5, device=d), torch.logspace(0, 2, 3, device=d)),
    "eye": lambda d: (torch.eye(3, device=d), torch.eye(2, 3, device=d)),
    "rand, randn": lambda d: (seeded(lambda: torch.rand(3, device=d)), seeded(lambda: torch.randn(2, 2, device=d))),
    "randint, randperm": lambda d: (
        seeded(lambda: torch.randint(0, 9, (4,), device=d)),
        seeded(lambda: torch.randperm(5, device=d)),
    ),
    "zeros_like, ones_like, full_like": lambda d: (
        torch.zeros_like(x(d)),
        torch.ones_like(x(d)),
        torch.full_like(x(d), 3),
    ),
    "rand_like, randn_like": lambda d: (
        seeded(lambda: torch.rand_like(x(d))),
        seeded(lambda: torch.randn_like(x(d))),
    ),
    "new_zeros, new_ones, new_full, new_tensor": lambda d: (
        x(d).new_zeros(2),
        x(d).new_ones(2),
        x(d).new_full((2,), 3.0),
        x(d).new_tensor([1.0, 2]),
    ),
    "zeros_like of a tensor on the cpu, device=": lambda d: torch.zeros_like(x("cpu"), device=d),
    "zeros_like and new_full of a tensor on the device, device='cpu'": lambda d: [
        made.device.type for made in (torch.zeros_like(x(d), device="cpu"), x(d).new_full((2,), 3.0, device="cpu"))
    ],
    "tril_indices, triu_indices": lambda d: (torch.tril_indices(3, 3, device=d), torch.triu_indices(2, 3, device=d)),
    "windows and frequencies": lambda d: (
        torch.hann_window(4, device=d),
        torch.kaiser_window(5, device=d),
        torch.bartlett_window(4, periodic=False, device=d),
        torch.fft.fftfreq(5, device=d),
        torch.fft.rfftfreq(6, device=d),
    ),
    "normal with a size": lambda d: seeded(lambda: torch.normal(0.0, 1.0, (3,), device=d)),
    "asarray, empty_permuted": lambda d: (
        torch.asarray([1.0, 2], device=d),
        torch.empty_permuted((2, 3), (1, 0), device=d).fill_(1),
    ),
    "requires_grad=True": lambda d: torch.ones(2, device=d, requires_grad=True).is_leaf,
    "a device object": lambda d: torch.zeros(2, device=torch.device(d)),
    "a device with a number": lambda d: torch.zeros(2, device=d if d == "cpu" else f"{d}:0"),
    "with torch.device": lambda d: _in_device(d),
    "set_default_device": lambda d: _default_device(d),
    "meshgrid": lambda d: torch.meshgrid(torch.arange(2, device=d), torch.arange(3, device=d), indexing="ij"),
    "normal_, uniform_": lambda d: (
        seeded(lambda: torch.empty(3, device=d).normal_()),
        seeded(lambda: torch.empty(3, device=d).uniform_(-1, 1)),
    ),
    "bernoulli, multinomial": lambda d: (
        seeded(lambda: torch.bernoulli(torch.full((4,), 0.5, device=d))),
        seeded(lambda: torch.multinomial(torch.ones(4, device=d), 2)),
    ),
    "dropout": lambda d: seeded(lambda: F.dropout(y(d), 0.5)),
}


def _in_device(d: str) -> tuple[torch.Tensor, ...]:
    with torch.device(d):
        return torch.zeros(2), torch.arange(3), torch.tensor([1.0])


def _default_device(d: str) -> torch.Tensor:
    torch.set_default_device(d)
    try:
        return torch.ones(2) + torch.tensor([1.0, 2])
    finally:
        torch.set_default_device(None)
