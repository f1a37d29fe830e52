def stack_matrices(matrices):
    if not matrices:
        raise ValueError("empty")
    n = matrices[0].size(1)
    for m in matrices:
        if m.size(1) != n:
            raise ValueError("columns")
    return torch.cat([m[None, :, :] for m in matrices])
