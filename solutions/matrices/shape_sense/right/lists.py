def sides(t):
    if t.dim() != 2:
        raise ValueError(f"{t.dim()} axes")
    return tuple(t.shape)


def row_col(r, c):
    one, n = sides(r)
    if one != 1 or sides(c) != (n, 1):
        raise ValueError("no row and column")
    total = sum(a * b for a, [b] in zip(r[0].tolist(), c.tolist()))
    return torch.tensor([[total]], dtype=r.dtype, device=r.device)


def mat_col(A, c):
    m, n = sides(A)
    if sides(c) != (n, 1):
        raise ValueError("no matrix and column")
    numbers = []
    for row in A.tolist():
        numbers.append([sum(a * b for a, [b] in zip(row, c.tolist()))])
    return torch.tensor(numbers, dtype=A.dtype, device=A.device)


def row_mat_col(r, A, c):
    m, n = sides(A)
    if sides(r) != (1, m) or sides(c) != (n, 1):
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
