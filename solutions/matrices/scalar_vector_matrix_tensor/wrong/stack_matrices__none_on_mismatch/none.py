def stack_matrices(matrices):
    shape = matrices[0].shape
    same = all(m.shape == shape for m in matrices)
    if not same:
        return None
    return torch.stack(matrices, 0)
