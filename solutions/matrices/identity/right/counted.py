def right_identity(A):
    return torch.eye(A.size(1)).type_as(A)


def left_identity(A):
    return torch.eye(A.size(0)).type_as(A)


def is_identity(M):
    n = M.size(1)
    if len(M) != n:
        return False
    ones = (M.diagonal() == 1).sum()
    zeros = (M == 0).sum()
    return (ones == n and zeros == n * n - n).item()
