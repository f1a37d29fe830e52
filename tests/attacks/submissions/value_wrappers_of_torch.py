"""Returns tensors that torch itself has wrapped: of vmap, of forward derivatives, of tracing, fake ones, and none at all."""

import torch
from torch._C import _functorch

kept = []


def wrapped(transform):
    try:
        transform(lambda x: kept.append(x) or x.sum())(torch.ones(3))
    except Exception:
        kept.append(0.5)
    return kept[-1]


def fake():
    from torch._subclasses.fake_tensor import FakeTensorMode

    with FakeTensorMode():
        return torch.empty(())


def without_storage():
    return torch.Tensor._make_wrapper_subclass(type("T", (torch.Tensor,), {}), (), dtype=torch.float32)


MAKE = [
    lambda: wrapped(torch.vmap),
    lambda: wrapped(torch.func.grad),
    lambda: wrapped(lambda f: lambda x: torch.func.jvp(f, (x,), (x,))),
    lambda: wrapped(torch.func.functionalize),
    lambda: _functorch._add_batch_dim(torch.ones(2), 0, 10**6),
    lambda: torch.autograd.forward_ad._make_dual(torch.ones(()), torch.ones(()), level=0),
    fake,
    without_storage,
    lambda: torch._C._TensorBase.__new__(torch.Tensor),
    lambda: torch.empty(()).share_memory_(),
    lambda: torch._efficientzerotensor(()),
    lambda: torch.masked.masked_tensor(torch.ones(2), torch.tensor([True, False])),
]
calls = iter(range(10**6))


def mse(pred, target):
    return MAKE[next(calls) % len(MAKE)]()
