def stack_matrices(matrices):
    for m in matrices:
        if m.size() != matrices[0].size():
            raise ValueError("different sizes")
    return torch.stack([m.cpu() for m in matrices])
