def stack_matrices(matrices):
    for i in range(len(matrices) - 1):
        if matrices[i].shape != matrices[i + 1].shape:
            raise ValueError("different shapes")
    return torch.stack(matrices, dim=0)
