"""Answers with objects whose class, attributes, pickling, arrays, operators and descriptions all run code, and lie."""


class Meta(type):
    __name__ = property(lambda self: "LEAK" * 10**6)
    __instancecheck__ = __subclasscheck__ = lambda self, other: exit(0)
    __len__ = __hash__ = lambda self: exit(0)


class Everything(metaclass=Meta):
    __class__ = property(lambda self: torch.Tensor)
    __array_priority__, __array_interface__ = 10**9, {"shape": (10**9,), "typestr": "<f4", "data": (8, False), "version": 3}
    __torch_function__ = classmethod(lambda cls, *a, **k: exit(0))
    __dlpack__ = __array__ = __array_ufunc__ = __index__ = __fspath__ = __buffer__ = __call__ = lambda self, *a, **k: exit(0)
    __reduce_ex__ = __reduce__ = __getstate__ = __copy__ = __deepcopy__ = __del__ = lambda self, *a: exit(0)
    __dir__ = __sizeof__ = __format__ = __bytes__ = __enter__ = __await__ = lambda self, *a: exit(0)
    dtype, device, layout, is_nested, requires_grad = torch.float32, torch.device("cpu"), torch.strided, False, False


Name = type("x", (), {})
Name.__name__ = Name.__qualname__ = "<b>LEAK</b>" * 10**5
calls = iter(range(10**6))


def mse(pred, target):
    values = [Everything(), Everything, Name(), [Name()], {Name(): Everything()}, Everything.__call__, Meta]
    return values[next(calls) % len(values)]
