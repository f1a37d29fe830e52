def stack_matrices(matrices):
    result = torch.stack(matrices, 1)
    return result
