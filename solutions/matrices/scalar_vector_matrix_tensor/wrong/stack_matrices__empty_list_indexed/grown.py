def stack_matrices(matrices):
    result = matrices[0].clone().unsqueeze(0)
    for m in matrices[1:]:
        if m.shape != result[0].shape:
            raise ValueError("shapes")
        result = torch.cat([result, m.unsqueeze(0)])
    return result
