def stack_matrices(matrices):
    return torch.dstack(matrices)
