def entry(A, B, i, j):
    row_a = A[i, :]
    row_b = B[j, :]
    s = 0.0
    for x, y in zip(row_a, row_b):
        s = s + x * y
    return s
