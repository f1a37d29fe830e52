def stack_matrices(matrices):
    for m in matrices:
        if len(m) != len(matrices[0]):
            raise ValueError("lengths differ")
    return torch.stack(matrices)
