WORDS = ("scalar", "vector", "matrix", "tensor")


def kind(t):
    return WORDS[min(t.ndim, 3)]


def column(values):
    return torch.tensor(values, dtype=torch.float32).unsqueeze(1)


def stack_matrices(matrices):
    if not matrices:
        raise ValueError("there are no matrices")
    for matrix in matrices[1:]:
        if matrix.shape != matrices[0].shape:
            raise ValueError(f"{tuple(matrix.shape)} is not {tuple(matrices[0].shape)}")
    return torch.cat([matrix[None] for matrix in matrices])
