"""Sleeps where Python cannot interrupt it.

row: 38
"""

import ctypes


def mse(pred, target):
    ctypes.CDLL(None).sleep(3600)
    return torch.tensor(0.0)
