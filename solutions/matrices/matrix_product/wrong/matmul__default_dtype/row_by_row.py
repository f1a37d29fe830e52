def matmul(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("%s times %s" % (tuple(A.size()), tuple(B.size())))
    result = torch.empty((A.size(0), B.size(1)))
    for i in range(A.size(0)):
        result[i] = (A[i].unsqueeze(1) * B).sum(0)
    return result
