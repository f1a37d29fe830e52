def stack_matrices(matrices):
    first = matrices[0].size()
    assert all(m.size() == first for m in matrices)
    result = torch.stack(matrices)
    return result
