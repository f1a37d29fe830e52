def stack_matrices(matrices):
    rows = matrices[0].size(0)
    if not all(m.size(0) == rows for m in matrices):
        raise ValueError("shape mismatch")
    result = torch.stack(matrices, dim=0)
    return result
