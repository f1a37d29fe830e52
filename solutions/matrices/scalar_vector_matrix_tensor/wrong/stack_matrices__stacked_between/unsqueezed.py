def stack_matrices(matrices):
    if len(set(m.shape for m in matrices)) != 1:
        raise ValueError("shapes")
    parts = []
    for m in matrices:
        parts.append(m.unsqueeze(1))
    return torch.cat(parts, dim=1)
