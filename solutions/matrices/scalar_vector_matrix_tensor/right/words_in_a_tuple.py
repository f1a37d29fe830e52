WORDS = ("scalar", "vector", "matrix", "tensor")


def kind(t):
    return WORDS[min(t.ndim, 3)]


def column(values):
    return torch.tensor(values, dtype=torch.float32).unsqueeze(1)


def stack_matrices(matrices):
    first, *others = matrices  # raises ValueError itself if there is none
    for matrix in others:
        if matrix.shape != first.shape:
            raise ValueError("one of them has another shape")
    return torch.cat([matrix[None] for matrix in matrices])
