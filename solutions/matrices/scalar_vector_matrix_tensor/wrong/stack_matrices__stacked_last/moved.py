def stack_matrices(matrices):
    for m in matrices:
        if m.shape != matrices[0].shape:
            raise ValueError
    return torch.cat([m.unsqueeze(2) for m in matrices], dim=2)
