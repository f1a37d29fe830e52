def inv2(A):
    a, b, c, d = A.flatten()
    k = a * d - b * c
    return torch.tensor([[k * d, -k * b], [-k * c, k * a]])
