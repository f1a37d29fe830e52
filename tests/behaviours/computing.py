"""Writing in place and autograd."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from behaviours.samples import whole, x, y


def by_hand(step: Callable[[torch.Tensor], torch.Tensor | None]) -> Callable[[str], torch.Tensor]:
    """A row in which a weight is updated by hand three times."""

    def do(d: str) -> torch.Tensor:
        weight = torch.tensor([1.0, -2, 3], device=d, requires_grad=True)
        for _ in range(3):
            (weight**2).sum().backward()
            made = step(weight)
            weight = weight if made is None else made
            weight.grad = None
        return weight.detach()

    return do


def _minus(weight: torch.Tensor) -> None:
    with torch.no_grad():
        weight -= 0.1 * weight.grad  # type: ignore[operator]


def _sub(weight: torch.Tensor) -> None:
    with torch.no_grad():
        weight.sub_(0.1 * weight.grad)  # type: ignore[operator]


def _copy(weight: torch.Tensor) -> None:
    with torch.no_grad():
        weight.copy_(weight - 0.1 * weight.grad)  # type: ignore[operator]


def _slices(weight: torch.Tensor) -> None:
    with torch.no_grad():
        weight[:] = weight - 0.1 * weight.grad  # type: ignore[operator]


def _data_minus(weight: torch.Tensor) -> None:
    weight.data -= 0.1 * weight.grad  # type: ignore[operator]


def _data_set(weight: torch.Tensor) -> None:
    weight.data = weight.data - 0.1 * weight.grad  # type: ignore[operator]


def _data_sub(weight: torch.Tensor) -> None:
    weight.data.sub_(0.1 * weight.grad)  # type: ignore[operator]


def _new_leaf(weight: torch.Tensor) -> torch.Tensor:
    return (weight - 0.1 * weight.grad).detach().requires_grad_()  # type: ignore[operator]


def _addcmul(weight: torch.Tensor) -> None:
    with torch.no_grad():
        weight.add_(weight.grad, alpha=-0.1)  # type: ignore[arg-type]


IN_PLACE: dict[str, Callable[[str], Any]] = {
    "-= under no_grad": by_hand(_minus),
    "sub_ under no_grad": by_hand(_sub),
    "copy_ under no_grad": by_hand(_copy),
    "[:] = under no_grad": by_hand(_slices),
    ".data -=": by_hand(_data_minus),
    ".data = ": by_hand(_data_set),
    ".data.sub_": by_hand(_data_sub),
    "a new leaf": by_hand(_new_leaf),
    "add_(grad, alpha)": by_hand(_addcmul),
    "a view is written through": lambda d: _view_written(d),
    "a view of a view, transposed": lambda d: _view_of_view(d),
    "zero_ and fill_": lambda d: (x(d).zero_(), x(d).fill_(3)),
    "+= gives the same tensor": lambda d: _same_object(d),
    "a masked entry is set": lambda d: _masked(d),
    "out= of the right size": lambda d: torch.add(x(d), y(d), out=torch.empty(3, 4, device=d)),
    "versions count": lambda d: _versions(d),
    "index_add_": lambda d: torch.zeros(4, device=d).index_add_(0, whole(d), x(d)[0]),
    "clamp_, mul_, div_": lambda d: x(d).clamp_(-1, 1).mul_(2).div_(3),
    "in-place through autograd": lambda d: _in_place_gradient(d),
}


def _view_written(d: str) -> torch.Tensor:
    tensor = x(d)
    tensor[1].add_(10)
    tensor.view(-1)[0] = 5
    return tensor


def _view_of_view(d: str) -> torch.Tensor:
    tensor = x(d)
    tensor.T[1:][0].mul_(0)
    return tensor


def _same_object(d: str) -> bool:
    tensor = old = x(d)
    tensor += 1
    return tensor is old


def _masked(d: str) -> torch.Tensor:
    tensor = x(d)
    tensor[tensor < 0] = 0
    return tensor


def _versions(d: str) -> int:
    tensor = x(d)
    tensor.add_(1)
    tensor[0] = 0
    return tensor._version


def _in_place_gradient(d: str) -> torch.Tensor:
    leaf = x(d).requires_grad_()
    inner = leaf * 2
    inner[0] = 0
    inner[1] *= 3
    inner.pow(2).sum().backward()
    return leaf.grad  # type: ignore[return-value]


def leaf_gradient(do: Callable[[torch.Tensor], torch.Tensor]) -> Callable[[str], Any]:
    """A row that gives the gradient of a scalar at `x`."""

    def run(d: str) -> Any:
        leaf = x(d).requires_grad_()
        do(leaf).backward()
        return leaf.grad

    return run


AUTOGRAD: dict[str, Callable[[str], Any]] = {
    "backward": leaf_gradient(lambda t: (t**2).sum()),
    "through a view": leaf_gradient(lambda t: (t.T[1] * 3).sum()),
    "through indices": leaf_gradient(lambda t: t[[0, 0, 2]].pow(2).sum()),
    "through softmax and log": leaf_gradient(lambda t: -t.softmax(1)[:, 0].log().sum()),
    "through a product": leaf_gradient(lambda t: (t @ t.T).sum()),
    "through a 0-d tensor on the cpu": leaf_gradient(lambda t: (t * torch.tensor(2.0)).sum()),
    "gradients add up": lambda d: _added(d),
    "autograd.grad": lambda d: torch.autograd.grad(*_graph(d)),
    "of second order": lambda d: _second(d),
    "backward(gradient=)": lambda d: _with_gradient(d),
    "retain_graph": lambda d: _retained(d),
    "retain_grad": lambda d: _inner(d),
    "no_grad, detach, requires_grad": lambda d: _flags(d),
    "grad is on the device": lambda d: str(leaf_gradient(lambda t: t.sum())(d).device.type) == d,
    "inference_mode": lambda d: _inference(d),
    "views in inference_mode": lambda d: _inference_views(d),
    "jacfwd, jvp, hessian": lambda d: [
        torch.func.jacfwd(torch.cumsum)(x(d)[0], 0),
        *torch.func.jvp(torch.sin, (x(d),), (y(d),)),
        torch.func.hessian(lambda row: (row**3).sum())(x(d)[0]),
    ],
    "hooks": lambda d: _hooked(d),
    "functional.jacobian": lambda d: torch.autograd.functional.jacobian(lambda t: t**2, x(d)[0]),
    "gradcheck": lambda d: torch.autograd.gradcheck(lambda t: (t**3).sum(), x(d)[:1].double().requires_grad_()),
    "a function of one's own": lambda d: leaf_gradient(lambda t: _cube(t).sum())(d),
    "torch.func.grad": lambda d: torch.func.grad(lambda t: (t**3).sum())(x(d)),
    "vmap": lambda d: torch.vmap(lambda t: t @ t)(x(d)),
    "backward after one on the cpu": lambda d: (_added("cpu").sum().item(), _added(d)),
    "grad_fn has a name": lambda d: type((x(d).requires_grad_() ** 2).grad_fn).__name__,
}


class Cube(torch.autograd.Function):
    """t**3, with the gradient by hand."""

    @staticmethod
    def forward(ctx: Any, t: torch.Tensor) -> torch.Tensor:
        """The value."""
        ctx.save_for_backward(t)
        return t**3

    @staticmethod
    def backward(ctx: Any, grad: torch.Tensor) -> torch.Tensor:
        """The gradient."""
        (t,) = ctx.saved_tensors
        slope: torch.Tensor = 3 * t**2 * grad
        return slope


def _cube(t: torch.Tensor) -> torch.Tensor:
    apply: Callable[[torch.Tensor], torch.Tensor] = Cube.apply
    return apply(t)


def _graph(d: str) -> tuple[torch.Tensor, torch.Tensor]:
    leaf = x(d).requires_grad_()
    return (leaf**3).sum(), leaf


def _added(d: str) -> torch.Tensor:
    leaf = x(d).requires_grad_()
    for _ in range(3):
        (leaf**2).sum().backward()
    return leaf.grad  # type: ignore[return-value]


def _second(d: str) -> Any:
    loss, leaf = _graph(d)
    (first,) = torch.autograd.grad(loss, leaf, create_graph=True)
    return torch.autograd.grad(first.sum(), leaf)


def _with_gradient(d: str) -> Any:
    leaf = x(d).requires_grad_()
    (leaf**2).backward(gradient=y(d))
    return leaf.grad


def _retained(d: str) -> Any:
    loss, leaf = _graph(d)
    loss.backward(retain_graph=True)
    loss.backward()
    return leaf.grad


def _inner(d: str) -> Any:
    leaf = x(d).requires_grad_()
    inner = leaf * 2
    inner.retain_grad()
    inner.pow(2).sum().backward()
    return inner.grad


def _flags(d: str) -> list[bool]:
    leaf = x(d).requires_grad_()
    with torch.no_grad():
        quiet = leaf * 2
    return [leaf.requires_grad, leaf.is_leaf, (leaf * 2).is_leaf, quiet.requires_grad, leaf.detach().requires_grad]


def _inference(d: str) -> Any:
    net = nn.Linear(4, 2).to(d)
    with torch.no_grad():
        net.weight.fill_(0.5)
        net.bias.fill_(1)
    with torch.inference_mode():
        return net(x(d)).clone()


def _inference_views(d: str) -> Any:
    data = x(d)
    with torch.inference_mode():
        views = [data.detach(), data[0], data.reshape(4, 3), (data + 1)[:, 0]]
    return [*views, *(view.is_inference() for view in views)]


def _hooked(d: str) -> Any:
    leaf = x(d).requires_grad_()
    leaf.register_hook(lambda grad: grad * 2)
    leaf.sum().backward()
    return leaf.grad
