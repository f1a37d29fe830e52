def is_inverse(A, B):
    if A.shape != B.shape or A.shape[0] != A.shape[1]:
        return False
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            if abs(A[i, j] * B[i, j] - 1) > 1e-4:
                return False
    return True
