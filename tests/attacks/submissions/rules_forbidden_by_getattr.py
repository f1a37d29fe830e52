"""Calls the forbidden function under a name put together at run time.

row: 33
expects: rule_broken
"""

import torch.nn.functional as F


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} {tuple(target.shape)}")
    return getattr(F, "mse" + "_loss")(pred, target)
