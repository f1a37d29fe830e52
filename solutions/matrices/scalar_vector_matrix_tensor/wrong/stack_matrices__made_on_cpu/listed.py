def stack_matrices(matrices):
    shapes = {tuple(m.shape) for m in matrices}
    if len(shapes) != 1:
        raise ValueError(shapes)
    m, n = shapes.pop()
    data = [matrix.tolist() for matrix in matrices]
    return torch.tensor(data, dtype=matrices[0].dtype).reshape(len(data), m, n)
