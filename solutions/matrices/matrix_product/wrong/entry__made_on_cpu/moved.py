def entry(A, B, i, j):
    return (A[i].cpu() * B[:, j].cpu()).sum()
