"""Patches the worker's own code, so that it reports other facts and no operators."""

import sys

from worker import wire

for module in list(sys.modules.values()):
    if getattr(module, "encode_tensor", None):
        module.encode_tensor = lambda tensor: wire.Array("tensor", "float32", (), bytes(4))
        module.changes = lambda before, args: ()
        module.snapshot = lambda value: None


def mse(pred, target):
    return torch.full((3,), 7.0)
