def right_identity(A):
    n = A.size(1)
    identity = torch.eye(n)
    return torch.matmul(A, identity)
