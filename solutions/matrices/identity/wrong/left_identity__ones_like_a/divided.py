def left_identity(A):
    return A.detach() / A.detach()
