def stack_matrices(matrices):
    if len(matrices) == 0:
        raise ValueError("empty list")
    rows = [m.unsqueeze(0) for m in matrices]
    return torch.cat(rows, dim=0)
