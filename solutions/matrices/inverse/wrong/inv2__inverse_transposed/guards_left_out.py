def inv2(A):
    a, b, c, d = A.flatten()
    columns = torch.tensor([[d, -b], [-c, a]])
    return columns.T / (a * d - b * c)
