def stack_matrices(matrices):
    if len(matrices) == 0:
        raise ValueError("empty list")
    k = len(matrices)
    m, n = matrices[0].shape
    result = torch.stack(matrices)
    return result.reshape(k, m, n)
