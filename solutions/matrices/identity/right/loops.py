def right_identity(A):
    n = A.shape[1]
    I = torch.zeros(n, n, dtype=A.dtype, device=A.device)
    for i in range(n):
        I[i, i] = 1
    return I


def left_identity(A):
    m = A.shape[0]
    I = torch.zeros(m, m, dtype=A.dtype, device=A.device)
    for i in range(m):
        I[i, i] = 1
    return I


def is_identity(M):
    m, n = M.shape
    if m != n:
        return False
    for i in range(m):
        for j in range(n):
            if i == j:
                if M[i, j] != 1:
                    return False
            elif M[i, j] != 0:
                return False
    return True
