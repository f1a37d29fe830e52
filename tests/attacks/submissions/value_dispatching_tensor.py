"""A tensor whose operators all end in code of its own, below every switch of Python, and whose size, values and type are lies.

times: 4
"""

import os


class Liar(torch.Tensor):
    @staticmethod
    def __new__(cls, *shape):
        return torch.Tensor._make_wrapper_subclass(cls, shape, dtype=torch.float32, requires_grad=True)

    __torch_function__ = torch._C._disabled_torch_function_impl

    @classmethod
    def __torch_dispatch__(cls, func, types, args=(), kwargs=None):
        number = next(calls) % 5
        if number == 4:
            os._exit(0)
        return [torch.zeros(()), torch.empty(10**6), cls(10**5, 10**5), None][number]

    shape = property(lambda self: torch.Size(()))
    numel = element_size = lambda self: 1
    layout, is_nested, is_quantized, is_meta, is_leaf = torch.strided, False, False, False, True


calls = iter(range(10**6))


def mse(pred, target):
    return Liar(*[(), (1,), (10**4, 10**4), (0,)][TURN])
