def stack_matrices(matrices):
    if not matrices:
        raise ValueError("no matrices")
    result = matrices[0]
    for m in matrices[1:]:
        if m.shape != matrices[0].shape:
            raise ValueError("different shapes")
        result = torch.cat((result, m), dim=0)
    return result
