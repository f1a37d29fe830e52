def is_inverse(A, B):
    identity = torch.eye(A.size(0), dtype=A.dtype)
    return A.matmul(B).allclose(identity)
