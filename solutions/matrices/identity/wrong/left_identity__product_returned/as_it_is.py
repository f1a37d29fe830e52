def left_identity(A):
    return A
