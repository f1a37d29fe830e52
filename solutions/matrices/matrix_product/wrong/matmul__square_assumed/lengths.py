def matmul(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("%s times %s" % (tuple(A.size()), tuple(B.size())))
    size = len(A)
    result = torch.zeros((size, size), dtype=A.dtype, device=A.device)
    for row in range(size):
        for col in range(size):
            total = 0
            for k in range(size):
                total += A[row, k] * B[k, col]
            result[row, col] = total
    return result
