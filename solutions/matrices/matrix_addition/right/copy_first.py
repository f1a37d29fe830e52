def check_same_shape(A, B):
    if list(A.shape) != list(B.shape):
        raise ValueError("cannot add {} and {}".format(tuple(A.shape), tuple(B.shape)))


def add(A, B):
    check_same_shape(A, B)
    result = A.clone()
    result += B
    return result
