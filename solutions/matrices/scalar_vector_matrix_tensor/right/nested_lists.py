def kind(t):
    if t.shape == ():
        return "scalar"
    below = {"scalar": "vector", "vector": "matrix", "matrix": "tensor", "tensor": "tensor"}
    return below[kind(torch.empty(t.shape[1:]))]


def column(values):
    return torch.tensor([[float(value)] for value in values]).reshape(len(values), 1)


def stack_matrices(matrices):
    shapes = [tuple(matrix.shape) for matrix in matrices]
    if shapes == [] or shapes.count(shapes[0]) < len(shapes):
        raise ValueError(shapes)
    first = matrices[0]
    numbers = [matrix.tolist() for matrix in matrices]
    return torch.tensor(numbers, dtype=first.dtype, device=first.device).reshape(len(matrices), *first.shape)
