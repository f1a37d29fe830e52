"""Calls the forbidden operator below every Python name of it.

row: 33
expects: rule_broken
"""


def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} {tuple(target.shape)}")
    return eval("torch._C._nn." + "".join(["mse", "_", "loss"]))(pred, target)
