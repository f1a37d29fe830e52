def inv2(A):
    rows, columns = A.shape
    if rows != 2 or columns != 2:
        raise ValueError("A must be 2x2")
    factor = 1 / (A[0, 0] * A[1, 1] - A[0, 1] * A[1, 0])
    B = -A
    B[0, 0] = A[1, 1]
    B[1, 1] = A[0, 0]
    return factor * B
