def right_identity(A):
    n = A.shape[1]
    identity = torch.eye(n, device=A.device)
    return identity.to(A.dtype)


def left_identity(A):
    n = A.shape[0]
    identity = torch.eye(n, device=A.device)
    return identity.to(A.dtype)


def is_identity(M):
    m, n = M.shape
    difference = M - torch.eye(m, n, device=M.device)
    return m == n and not difference.any().item()
