def stack_matrices(matrices):
    if not matrices:
        raise ValueError
    counts = [m.shape[0] * m.shape[1] for m in matrices]
    if max(counts) > min(counts):
        raise ValueError(counts)
    return torch.stack(tuple(matrices))
