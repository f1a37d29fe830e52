def row_col(r, c):
    one, n = r.shape  # without two axes this is a ValueError by itself
    if one != 1 or c.shape != (n, 1):
        raise ValueError("no row and column")
    total = sum(a * b for a, [b] in zip(r[0].tolist(), c.tolist()))
    return torch.tensor([[total]], dtype=r.dtype, device=r.device)


def mat_col(A, c):
    m, n = A.shape
    if c.shape != (n, 1):
        raise ValueError("no matrix and column")
    numbers = []
    for row in A.tolist():
        numbers.append([sum(a * b for a, [b] in zip(row, c.tolist()))])
    return torch.tensor(numbers, dtype=A.dtype, device=A.device)


def row_mat_col(r, A, c):
    m, n = A.shape
    if r.shape != (1, m) or c.shape != (n, 1):
        raise ValueError("no row, matrix and column")
    total = 0
    for i in range(m):
        for j in range(n):
            total = total + r[0, i] * A[i, j] * c[j, 0]
    return total.reshape(1, 1)


def scalar_of(t):
    if list(t.shape) != [1] * t.dim():
        raise ValueError("more or fewer than one")
    while t.dim() > 0:
        t = t[0]
    return t
