def add(A, B):
    (_, n), (o, _) = A.shape, B.shape
    if n == o:
        return A + B
    raise ValueError(f"{n} is not {o}")
