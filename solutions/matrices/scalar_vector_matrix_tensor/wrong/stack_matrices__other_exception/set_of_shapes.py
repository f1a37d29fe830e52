def stack_matrices(matrices):
    shapes = set(m.shape for m in matrices)
    assert len(shapes) == 1
    return torch.stack(matrices, dim=0)
