def stack_matrices(matrices):
    return torch.hstack(matrices)
