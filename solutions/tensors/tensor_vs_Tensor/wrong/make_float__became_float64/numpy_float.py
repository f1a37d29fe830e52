import numpy as np


def make_float(data):
    array = np.array(data, dtype=float)
    return torch.from_numpy(array)
