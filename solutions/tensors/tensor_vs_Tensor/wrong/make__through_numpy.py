"""Looks like NumPy chose the dtype: its default real is float64.
Does the data have to pass through NumPy?

NumPy が dtype を決めたようです。NumPy の実数の既定は float64 です。
データは NumPy を通る必要がありますか。
"""

import numpy as np


def make(data):
    array = np.array(data)
    return torch.from_numpy(array)
