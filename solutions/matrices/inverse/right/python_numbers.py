def inv2(A):
    (a, b), (c, d) = A.tolist()  # any other shape is a ValueError here
    try:
        factor = 1 / (a * d - b * c)
    except ZeroDivisionError:
        raise ValueError("the determinant is 0")
    rows = [[d * factor, -b * factor], [-c * factor, a * factor]]
    return torch.tensor(rows, dtype=A.dtype, device=A.device)


def is_inverse(A, B):
    n = len(A)
    if A.size() != (n, n) or B.size() != (n, n):
        return False
    product = (A @ B).tolist()
    for i in range(n):
        for j in range(n):
            wanted = 1 if i == j else 0
            if abs(product[i][j] - wanted) > 0.0001:
                return False
    return True
