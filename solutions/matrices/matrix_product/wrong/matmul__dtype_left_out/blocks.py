def matmul(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if n != o:
        raise ValueError("no product")
    C = torch.zeros((m, p)).to(A.device)
    for k in range(n):
        C += A[:, k : k + 1] * B[k]
    return C
