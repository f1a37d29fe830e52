def stack_matrices(matrices):
    k = len(matrices)
    rows, columns = matrices[0].shape
    result = torch.zeros((k, rows, columns))
    for i in range(k):
        for r in range(rows):
            for c in range(columns):
                result[i, r, c] = matrices[i][r, c]
    return result
