def stack_matrices(matrices):
    return torch.tensor(matrices)
