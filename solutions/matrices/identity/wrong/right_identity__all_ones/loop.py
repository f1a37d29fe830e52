def right_identity(A):
    n = A.shape[1]
    I = torch.zeros(n, n)
    for i in range(n):
        for j in range(n):
            I[i, j] = 1
    return I.to(A.dtype)
