def stack_matrices(matrices):
    if len({m.shape for m in matrices}) != 1:
        raise ValueError("shapes")
    first = matrices[0]
    result = []
    for m in matrices:
        rows = []
        for i in range(m.shape[0]):
            rows.append([m[i, j].item() for j in range(m.shape[1])])
        result.append(rows)
    return first.new_tensor(result)
