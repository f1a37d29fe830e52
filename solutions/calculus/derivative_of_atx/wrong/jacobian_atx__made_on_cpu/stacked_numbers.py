def jacobian_atx(A):
    n, k = A.shape
    rows = [[A[j, i].item() for j in range(n)] for i in range(k)]
    return torch.tensor(rows, dtype=A.dtype)
