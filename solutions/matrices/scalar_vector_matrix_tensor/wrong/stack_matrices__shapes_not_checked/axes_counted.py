def stack_matrices(matrices):
    for m in matrices:
        if m.dim() != 2:
            raise ValueError("not a matrix")
    stacked = torch.stack(tuple(matrices), dim=0)
    return stacked
