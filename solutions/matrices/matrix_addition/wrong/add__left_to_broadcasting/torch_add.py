def add(A, B):
    C = torch.add(A, B)
    return C
