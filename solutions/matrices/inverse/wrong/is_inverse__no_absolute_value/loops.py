def is_inverse(A, B):
    if A.shape != B.shape:
        return False
    n = A.shape[0]
    C = A @ B
    I = torch.eye(n)
    for i in range(n):
        for j in range(n):
            if C[i, j] - I[i, j] > 0.0001:
                return False
    return True
