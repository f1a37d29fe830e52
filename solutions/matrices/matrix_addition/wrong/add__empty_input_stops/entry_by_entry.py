def add(A, B):
    m, n = A.shape
    if (m, n) != B.shape:
        raise ValueError(f"{(m, n)} against {tuple(B.shape)}")
    return torch.stack([torch.stack([A[i, j] + B[i, j] for j in range(n)]) for i in range(m)])
