def add(A, B):
    if A.size() != B.size():
        raise ValueError("%s and %s" % (tuple(A.size()), tuple(B.size())))
    result = torch.Tensor(A.shape[0], A.shape[1])
    for i in range(A.shape[0]):
        result[i] = A[i] + B[i]
    return result
