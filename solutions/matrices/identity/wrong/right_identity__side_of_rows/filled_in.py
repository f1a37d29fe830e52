def right_identity(A):
    size = A.size(0)
    result = torch.zeros((size, size), dtype=A.dtype)
    for i in range(size):
        result[i][i] = 1
    return result
