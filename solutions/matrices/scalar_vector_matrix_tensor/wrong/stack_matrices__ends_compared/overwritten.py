def stack_matrices(matrices):
    same = False
    for m in matrices:
        same = m.shape == matrices[0].shape
    if not same:
        raise ValueError("different shapes")
    return torch.stack(matrices)
