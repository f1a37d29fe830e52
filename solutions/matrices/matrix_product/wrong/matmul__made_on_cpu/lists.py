def matmul(A, B):
    a, b = tuple(A.shape), tuple(B.shape)
    if a[1] != b[0]:
        raise ValueError("cannot multiply")
    numbers = [sum(x * y for x, y in zip(row, col)) for row in A.tolist() for col in B.T.tolist()]
    return torch.tensor(numbers, dtype=A.dtype).reshape(a[0], b[1])
