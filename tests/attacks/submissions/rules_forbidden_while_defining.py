"""Prepares the forbidden function with torch.jit, so that no Python name is left in the call.

row: 33
expects: rule_broken
"""

from functools import partial

helper = partial(getattr(torch.ops.aten, "mse_" + "loss").default)


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} {tuple(target.shape)}")
    return helper(pred, target, 1)
