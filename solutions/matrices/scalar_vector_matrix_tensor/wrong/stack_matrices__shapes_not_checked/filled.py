def stack_matrices(matrices):
    k = len(matrices)
    m, n = matrices[0].shape
    out = torch.zeros(k, m, n, dtype=matrices[0].dtype, device=matrices[0].device)
    for i in range(k):
        out[i] = matrices[i]
    return out
