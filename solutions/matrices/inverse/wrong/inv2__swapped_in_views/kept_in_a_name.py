def inv2(A):
    if A.shape != (2, 2):
        raise ValueError("shape of A")
    M = A.clone()
    det = M[0, 0] * M[1, 1] - M[0, 1] * M[1, 0]
    if det == 0:
        raise ValueError("no inverse")
    kept = M[0, 0]
    M[0, 0] = M[1, 1]
    M[1, 1] = kept
    M[0, 1] *= -1
    M[1, 0] *= -1
    return M / det
