def stack_matrices(matrices):
    n = matrices[0].numel()
    for m in matrices:
        if m.numel() != n:
            raise ValueError("not the same size")
    return torch.stack(matrices)
