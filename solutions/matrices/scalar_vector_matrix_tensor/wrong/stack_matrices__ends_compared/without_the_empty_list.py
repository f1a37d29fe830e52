def stack_matrices(matrices):
    first, last = matrices[0], matrices[len(matrices) - 1]
    if first.size() == last.size():
        return torch.stack(matrices)
    raise ValueError("sizes differ")
