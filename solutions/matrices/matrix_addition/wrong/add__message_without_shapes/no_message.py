def add(A, B):
    if A.size() == B.size():
        return torch.add(A, B)
    else:
        raise ValueError
