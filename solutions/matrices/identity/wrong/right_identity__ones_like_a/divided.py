def right_identity(A):
    return A.detach() / A.detach()
