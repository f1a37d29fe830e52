def identity_matrix(n):
    return [[1 if i == j else 0 for j in range(n)] for i in range(n)]


def right_identity(A):
    n = A.shape[1]
    return torch.tensor(identity_matrix(n), dtype=A.dtype, device=A.device).reshape(n, n)


def left_identity(A):
    n = len(A)
    return torch.tensor(identity_matrix(n), dtype=A.dtype, device=A.device).reshape(n, n)


def is_identity(M):
    numbers = M.tolist()
    n = M.size()[0]
    if M.size()[1] != n:
        return False
    return all(numbers[i][j] == (1 if i == j else 0) for i in range(n) for j in range(n))
