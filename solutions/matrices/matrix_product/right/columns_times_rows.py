def entry(A, B, i, j):
    return matmul(A, B)[i, j].clone()


def matmul(A, B):
    rows, inner = A.shape
    if inner != len(B):
        raise ValueError("%s and %s do not fit" % (tuple(A.shape), tuple(B.shape)))
    result = A.new_zeros((rows, B.shape[1]))
    for k in range(inner):
        result += A[:, k : k + 1] * B[k : k + 1, :]
    return result
