def kind(t):
    axes = 0
    for _ in t.shape:
        axes += 1
    if axes == 0:
        return "scalar"
    elif axes == 1:
        return "vector"
    elif axes == 2:
        return "matrix"
    else:
        return "tensor"


def column(values):
    rows = torch.zeros(len(values), 1)
    for i, value in enumerate(values):
        rows[i, 0] = value
    return rows


def stack_matrices(matrices):
    if len(matrices) == 0:
        raise ValueError("empty list")
    first = matrices[0]
    m, n = first.shape
    result = torch.zeros(len(matrices), m, n, dtype=first.dtype, device=first.device)
    for i in range(len(matrices)):
        if matrices[i].shape != (m, n):
            raise ValueError("matrix " + str(i) + " has another shape")
        result[i] = matrices[i]
    return result
