def matmul(A, B):
    if A.size(1) != B.size(0):
        return None
    C = torch.zeros(A.size(0), B.size(1))
    for k in range(A.size(1)):
        C += A[:, k : k + 1] * B[k]
    return C
