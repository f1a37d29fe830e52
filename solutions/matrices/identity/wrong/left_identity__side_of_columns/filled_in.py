def left_identity(A):
    size = A.size(1)
    result = torch.zeros((size, size), dtype=A.dtype)
    for i in range(size):
        result[i][i] = 1
    return result
