import numpy as np


def make(data):
    a = np.array(data)
    if a.dtype == bool or a.dtype == int:
        return torch.tensor(a.astype(np.int64))
    return torch.tensor(a)
