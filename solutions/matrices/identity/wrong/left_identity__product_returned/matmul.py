def left_identity(A):
    n = A.size(0)
    identity = torch.eye(n)
    return torch.matmul(identity, A)
