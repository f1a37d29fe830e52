def add(A, B):
    assert A.size() == B.size(), "shapes must be the same"
    return torch.add(A, B)
