def stack_matrices(matrices):
    a = matrices[0]
    b = matrices[1]
    if a.shape != b.shape:
        raise ValueError(f"{a.shape} {b.shape}")
    return torch.stack(matrices)
