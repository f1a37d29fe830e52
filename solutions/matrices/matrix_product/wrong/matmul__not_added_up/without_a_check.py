def matmul(A, B):
    C = torch.zeros(A.size(0), B.size(1))
    for i, row in enumerate(A):
        for j, column in enumerate(B.T):
            C[i, j] = torch.mul(row, column)
    return C
