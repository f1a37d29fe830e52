import numpy as np


def make_float(data):
    rounded = np.round(np.array(data, dtype=np.float32))
    return torch.tensor(rounded, dtype=torch.float32)
