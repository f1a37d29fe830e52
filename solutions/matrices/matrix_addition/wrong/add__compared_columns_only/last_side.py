def add(A, B):
    if A.size(-1) == B.size(-1):
        return torch.add(A, B)
    raise ValueError("shapes %s and %s" % (tuple(A.shape), tuple(B.shape)))
