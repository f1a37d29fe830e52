def add(A, B):
    if A.size() != B.size():
        raise ValueError("{} and {} are not the same".format(A.size(), B.size()))
    return B.add_(A)
