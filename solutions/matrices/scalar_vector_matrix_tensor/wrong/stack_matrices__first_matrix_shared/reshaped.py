def stack_matrices(matrices):
    first = matrices[0]
    if len(matrices) == 1:
        return first.reshape(1, *first.shape)
    if any(m.shape != first.shape for m in matrices):
        raise ValueError("not the same shape")
    return torch.cat(matrices).reshape(len(matrices), *first.shape)
