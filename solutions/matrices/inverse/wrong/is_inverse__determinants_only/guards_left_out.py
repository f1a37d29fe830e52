def determinant(M):
    return M[0, 0] * M[1, 1] - M[0, 1] * M[1, 0]


def is_inverse(A, B):
    return abs(determinant(A) * determinant(B) - 1).item() < 1e-4
