def add(A, B):
    if A.size() == B.size():
        return torch.add(A, B)
    raise ValueError("shapes " + str(tuple(A.size())) + " and " + str(tuple(B.size())) + " are different")
