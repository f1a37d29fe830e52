import numpy as np


def kind(t):
    match len(t.shape):
        case 0:
            return "scalar"
        case 1:
            return "vector"
        case 2:
            return "matrix"
    return "tensor"


def column(values):
    return torch.from_numpy(np.array(values, dtype=np.float32).reshape(-1, 1))


def stack_matrices(matrices):
    arrays = [matrix.cpu().numpy() for matrix in matrices]
    return torch.from_numpy(np.stack(arrays)).to(matrices[0].device)  # np.stack refuses with a ValueError
