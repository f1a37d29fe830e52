def stack_matrices(matrices):
    columns = matrices[0].shape[-1]
    for m in matrices:
        if m.shape[-1] != columns:
            raise ValueError("different matrices")
    return torch.stack(matrices)
