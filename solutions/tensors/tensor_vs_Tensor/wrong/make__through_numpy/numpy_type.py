import numpy as np


def make(data):
    kind = np.result_type(np.array(data))
    values = np.array(data, dtype=kind)
    t = torch.from_numpy(values)
    return t
