def entry(A, B, i, j):
    row = A[i : i + 1]
    return (row * B[:, j]).sum(dim=1)
