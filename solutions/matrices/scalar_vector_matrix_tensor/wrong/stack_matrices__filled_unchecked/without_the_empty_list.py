def stack_matrices(matrices):
    first = matrices[0]
    result = torch.empty((len(matrices),) + tuple(first.shape), dtype=first.dtype, device=first.device)
    for i, matrix in enumerate(matrices):
        result[i] = matrix
    return result
