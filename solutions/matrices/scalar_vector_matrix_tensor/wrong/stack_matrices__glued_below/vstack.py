def stack_matrices(matrices):
    return torch.vstack(matrices)
