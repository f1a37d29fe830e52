def stack_matrices(matrices):
    try:
        result = torch.stack(matrices, 2)
    except RuntimeError as e:
        raise ValueError("not the same shape", e)
    return result
