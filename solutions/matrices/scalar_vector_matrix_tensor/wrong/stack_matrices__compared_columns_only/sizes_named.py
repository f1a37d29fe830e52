def stack_matrices(matrices):
    if not matrices:
        raise ValueError("empty")
    n = matrices[0].size(1)
    for m in matrices:
        if m.size(1) != n:
            raise ValueError("columns")
    result = torch.stack(matrices, dim=0)
    return result
