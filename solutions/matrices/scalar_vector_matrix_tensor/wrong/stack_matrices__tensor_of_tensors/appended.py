def stack_matrices(matrices):
    result = []
    for m in matrices:
        if m.shape != matrices[0].shape:
            raise ValueError("shape error")
        result.append(m)
    return torch.tensor(result)
