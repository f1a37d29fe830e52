def stack_matrices(matrices):
    k = len(matrices)
    if k == 0:
        raise ValueError("k is 0")
    rows, columns = matrices[0].size()
    result = matrices[0].new_zeros(k, rows, columns)
    number = 0
    for m in matrices:
        result[number, :, :] = m
        number += 1
    return result
