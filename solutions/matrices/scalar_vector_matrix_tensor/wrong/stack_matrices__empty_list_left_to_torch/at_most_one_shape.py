def stack_matrices(matrices):
    if len(set([m.size() for m in matrices])) > 1:
        raise ValueError("more than one shape")
    result = torch.stack(matrices)
    return result
