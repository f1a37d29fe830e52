def add(A, B):
    (m, n), (o, p) = A.shape, B.shape
    if (m, n) != (o, p):
        raise ValueError("A: %s, B: %s" % ((m, n), (o, p)))
    numbers = [a + b for a, b in zip(A.flatten().tolist(), B.flatten().tolist())]
    return torch.tensor(numbers, dtype=A.dtype, device=A.device).reshape(m, n)
