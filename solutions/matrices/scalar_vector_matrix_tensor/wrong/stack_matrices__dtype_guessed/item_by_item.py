def stack_matrices(matrices):
    if len({m.shape for m in matrices}) != 1:
        raise ValueError
    numbers = [m[i, j].item() for m in matrices for i in range(m.shape[0]) for j in range(m.shape[1])]
    t = torch.tensor(numbers, device=matrices[0].device)
    return t.reshape(len(matrices), *matrices[0].shape)
