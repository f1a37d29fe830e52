import numpy as np


def make(data):
    array = np.array(data)
    if array.dtype == np.float64:
        array = array.astype(np.float32)
    return torch.tensor(array)


def make_float(data):
    return torch.from_numpy(np.array(data, dtype=np.float32))
