def dot(row, column):
    return sum(a * b for a, b in zip(row, column))


def entry(A, B, i, j):
    return torch.tensor(dot(A[i].tolist(), B[:, j].tolist()), dtype=A.dtype, device=A.device)


def matmul(A, B):
    a, b = tuple(A.shape), tuple(B.shape)
    if a[1] != b[0]:
        raise ValueError(a, b)
    rows, columns = A.tolist(), B.T.tolist()
    numbers = [dot(row, column) for row in rows for column in columns]
    return torch.tensor(numbers, dtype=A.dtype, device=A.device).reshape(a[0], b[1])
