"""Arrays of objects, of text, of dates and of fields, masked ones, matrices, and classes that lie about what they hold."""

import numpy as np


class Liar(np.ndarray):
    __array_priority__ = 10**9

    def __array_finalize__(self, other):
        self.shape_asked = 0

    def __array_function__(self, *a, **k):
        return True

    __array_ufunc__ = __eq__ = __bool__ = astype = tobytes = lambda self, *a, **k: True
    nbytes = itemsize = size = property(lambda self: 0)
    shape = property(lambda self: ())


MAKE = [
    lambda: np.ones(3).view(Liar),
    lambda: np.array([torch, np, open], dtype=object),
    lambda: np.ma.masked_array([1.0, 2.0], mask=[True, False]),
    lambda: np.matrix([[3.0]]),
    lambda: np.array(["2026-01-01"], dtype="M8[s]"),
    lambda: np.zeros(2, dtype=[("a", "f4"), ("b", "O")]).view(np.recarray),
    lambda: np.longdouble(3),
    lambda: np.float16("nan"),
    lambda: np.broadcast_to(np.float32(3), (10**6, 10**6)),
    lambda: np.lib.stride_tricks.as_strided(np.zeros(1), (100,), (2**40,)),
    lambda: np.array(3.0, dtype=">f4"),
    lambda: np.frombuffer(b"", dtype="f4").reshape(0, 2**30, 2**30),
]
calls = iter(range(10**6))


def mse(pred, target):
    return MAKE[next(calls) % len(MAKE)]()
