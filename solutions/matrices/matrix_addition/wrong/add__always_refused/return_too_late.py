def add(A, B):
    if A.size() == B.size():
        C = A + B
    raise ValueError(f"{tuple(A.size())} and {tuple(B.size())}")
    return C
