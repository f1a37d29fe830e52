def add(A, B):
    same = A.size() == B.size()
    assert same
    return torch.add(A, B)
