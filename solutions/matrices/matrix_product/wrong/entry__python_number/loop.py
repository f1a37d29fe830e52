def entry(A, B, i, j):
    total = 0
    for k in range(A.shape[1]):
        total += A[i, k].item() * B[k, j].item()
    return total
