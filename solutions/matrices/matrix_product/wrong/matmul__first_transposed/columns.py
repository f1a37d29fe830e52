def matmul(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("%s times %s" % (tuple(A.size()), tuple(B.size())))
    C = torch.zeros((A.size(0), B.size(1))).to(A.device)
    for r in range(A.size(0)):
        for c in range(B.size(1)):
            C[r][c] = torch.sum(A[:, r] * B[:, c])
    return C
