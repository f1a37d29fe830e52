def determinant(M):
    down = M[0, 0] * M[1, 1]
    up = M[1, 0] * M[0, 1]
    return down + up


def inv2(A):
    if A.shape != torch.Size([2, 2]):
        raise ValueError("shape")
    if determinant(A) == 0:
        raise ValueError("determinant")
    turned = [[A[1, 1], -A[0, 1]], [-A[1, 0], A[0, 0]]]
    return torch.tensor(turned, dtype=A.dtype) / determinant(A)
