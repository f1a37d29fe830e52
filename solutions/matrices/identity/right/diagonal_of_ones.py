def right_identity(A):
    n = A.size(1)
    return torch.diag(torch.ones(n)).to(A.dtype).to(A.device)


def left_identity(A):
    m = A.size(0)
    return torch.diag(torch.ones(m)).to(A.dtype).to(A.device)


def is_identity(M):
    n = len(M)
    if M.shape[1] != n:
        return False
    expected = torch.diag(torch.ones(n)).to(M.device)
    return bool((M == expected).all())
