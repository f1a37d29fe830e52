def add(A, B):
    a, b = tuple(A.shape), tuple(B.shape)
    if a != b:
        raise ValueError(f"{a} {b}")
    result = A
    for i in range(a[0]):
        for j in range(a[1]):
            result[i, j] += B[i, j]
    return result
