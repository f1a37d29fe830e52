"""Returns a Python number where a tensor is asked for.

row: 31
"""


def mse(pred, target):
    return float(pred.detach().sum())
