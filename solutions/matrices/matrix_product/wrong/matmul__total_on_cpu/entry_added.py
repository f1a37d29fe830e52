def matmul(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("A " + str(tuple(A.size())) + ", B " + str(tuple(B.size())))
    C = torch.zeros(A.size(0), B.size(1)).to(A.dtype)
    for i in range(A.size(0)):
        for j in range(B.size(1)):
            C[i, j] += entry(A, B, i, j)
    return C
