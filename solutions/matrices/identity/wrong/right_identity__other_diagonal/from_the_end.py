def right_identity(A):
    n = A.size(1)
    I = torch.zeros(n, n)
    for i in range(n):
        I[i, -i - 1] = 1.0
    return I
