def inv2(A):
    if A.shape[0] != 2 or A.shape[1] != 2:
        raise ValueError(A.shape)
    if A[0][0] * A[1][1] == A[0][1] * A[1][0]:
        raise ValueError("singular")
    result = -A
    result[0, 0] = A[1, 1]
    result[1, 1] = A[0, 0]
    return result
