def inv2(A):
    a, b = A[0]
    c, d = A[1]
    return torch.tensor([[d, -b], [-c, a]])
