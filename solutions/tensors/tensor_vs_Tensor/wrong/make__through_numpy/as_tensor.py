import numpy as np


def make(data):
    return torch.as_tensor(np.asarray(data))
