def add(A, B):
    assert A.shape[0] == B.shape[0]
    assert A.shape[1] == B.shape[1]
    result = A + B
    return result
