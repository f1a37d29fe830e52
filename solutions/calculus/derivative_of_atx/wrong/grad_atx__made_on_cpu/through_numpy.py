import numpy as np


def grad_atx(a, x):
    if a.shape != x.shape or a.dim() != 2 or a.shape[1] != 1:
        raise ValueError(f"{tuple(a.shape)}, {tuple(x.shape)}")
    numbers = np.array(a.tolist())
    return torch.tensor(numbers).to(a.dtype)
