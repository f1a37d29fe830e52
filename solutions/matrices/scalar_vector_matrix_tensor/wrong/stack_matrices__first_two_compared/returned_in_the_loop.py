def same_shapes(matrices):
    for i in range(len(matrices) - 1):
        if matrices[i].shape == matrices[i + 1].shape:
            return True
        else:
            return False
    return True


def stack_matrices(matrices):
    if len(matrices) == 0 or not same_shapes(matrices):
        raise ValueError("shapes are not the same")
    return torch.stack(matrices, 0)
