def add(A, B):
    if tuple(A.size()) == tuple(B.size()):
        return A.add_(B)
    raise ValueError("not " + str(tuple(A.size())) + " and " + str(tuple(B.size())))
