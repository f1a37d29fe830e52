def left_identity(A):
    n = A.size(0)
    I = torch.zeros(n, n)
    for i in range(n):
        I[i, -i - 1] = 1.0
    return I
