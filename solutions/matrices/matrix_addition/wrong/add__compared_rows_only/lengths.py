def add(A, B):
    if len(A) != len(B):
        raise ValueError("A is " + str(tuple(A.shape)) + " but B is " + str(tuple(B.shape)))
    return A + B
