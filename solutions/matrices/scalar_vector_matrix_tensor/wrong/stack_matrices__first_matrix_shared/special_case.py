def stack_matrices(matrices):
    if len({m.shape for m in matrices}) != 1:
        raise ValueError("shapes")
    if len(matrices) == 1:
        return matrices[0][None]
    return torch.stack(matrices)
