def matmul(A, B):
    if A.size(1) != B.size(0):
        raise ValueError("%s times %s" % (tuple(A.size()), tuple(B.size())))
    return torch.tensor([[sum(a * b for a, b in zip(r, c)) for c in B.T.tolist()] for r in A.tolist()])
