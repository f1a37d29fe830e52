def stack_matrices(matrices):
    for m in matrices:
        if m.shape != matrices[0].shape:
            print("shapes differ")
            return
    return torch.stack(matrices)
