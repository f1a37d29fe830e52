def matmul(A, B):
    return (B.unsqueeze(2) * A.unsqueeze(0)).sum(1)
