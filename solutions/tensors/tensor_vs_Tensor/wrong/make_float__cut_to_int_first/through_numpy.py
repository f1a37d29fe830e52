import numpy as np


def make_float(data):
    array = np.array(data).astype(int)
    return torch.tensor(array, dtype=torch.float32)
