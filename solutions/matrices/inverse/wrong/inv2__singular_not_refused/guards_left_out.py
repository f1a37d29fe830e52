def inv2(A):
    a, b, c, d = A.flatten()
    return torch.tensor([[d, -b], [-c, a]]) / (a * d - b * c)
