def inv2(A):
    det = A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0]
    B = A.clone()
    B[0, 0] = A[1, 1]
    B[1, 1] = A[0, 0]
    return B / det
