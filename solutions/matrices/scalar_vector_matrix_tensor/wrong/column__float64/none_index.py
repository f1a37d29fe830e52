import numpy as np


def column(values):
    a = np.array(values)
    a = a[:, None]
    return torch.tensor(a)
