"""Leaves every global switch of torch, NumPy, random and Python in another position.

row: 48
"""

import gc
import random
import sys

import numpy as np


def mse(pred, target):
    torch.set_grad_enabled(False)
    torch.set_default_dtype(torch.float64)
    torch.manual_seed = lambda seed: None
    torch.use_deterministic_algorithms(False)
    np.random.seed = random.seed = lambda *a: None
    np.seterr(all="raise")
    torch.Tensor.__add__ = lambda *a: 0
    sys.setrecursionlimit(60)
    gc.disable()
    return torch.tensor(0.5)
