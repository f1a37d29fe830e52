def kind(t):
    return {0: "scalar", 1: "vector", 2: "matrix"}.get(len(t.size()), "tensor")


def column(values):
    return torch.Tensor(values)[:, None]


def stack_matrices(matrices):
    try:
        return torch.stack(matrices)
    except RuntimeError as error:
        raise ValueError("matrices of one shape are needed") from error
