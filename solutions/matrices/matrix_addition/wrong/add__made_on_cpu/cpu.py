def add(A, B):
    if A.size() != B.size():
        raise ValueError("shape error")
    return A.cpu() + B.cpu()
