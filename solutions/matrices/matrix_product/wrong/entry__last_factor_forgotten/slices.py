def entry(A, B, i, j):
    row, column = A[i], B[:, j]
    return (row[:-1] * column[:-1]).sum() + column[-1]
