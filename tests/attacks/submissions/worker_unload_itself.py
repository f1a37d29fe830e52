"""Deletes modules, built-ins and the worker's own functions under its feet."""

import builtins
import sys


def mse(pred, target):
    for name in list(sys.modules):
        if name not in ("sys", "builtins", "__main__"):
            del sys.modules[name]
    for name in ("len", "isinstance", "type", "getattr", "tuple", "enumerate"):
        setattr(builtins, name, lambda *a, **k: 0)
    return 0.5
