def add(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if (m, n) != (o, p):
        raise ValueError(f"{(m, n)} and {(o, p)} are different")
    numbers = [A[i, j].item() + B[i, j].item() for i in range(m) for j in range(n)]
    return torch.tensor(numbers, dtype=A.dtype).reshape(m, n)
