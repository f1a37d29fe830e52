def stack_matrices(matrices):
    shapes = [m.shape for m in matrices]
    if len(shapes) == 0 or shapes != [shapes[0]] * len(shapes):
        raise ValueError("shapes differ")
    return torch.stack(matrices).float()
