def entry(A, B, i, j):
    total = 0
    for k in range(A.shape[1]):
        total += A[i, k] * B[k, j]
    return total


def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("cannot multiply " + str(tuple(A.shape)) + " by " + str(tuple(B.shape)))
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype, device=A.device)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(A.shape[1]):
                C[i, j] += A[i, k] * B[k, j]
    return C
