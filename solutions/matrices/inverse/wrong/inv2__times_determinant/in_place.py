def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("2x2 only")
    determinant = A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
    if determinant == 0:
        raise ValueError("determinant is 0")
    inverse = A.trace() * torch.eye(2, dtype=A.dtype) - A
    inverse *= determinant
    return inverse
