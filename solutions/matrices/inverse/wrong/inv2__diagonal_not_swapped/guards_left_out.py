def inv2(A):
    a, b, c, d = A[0][0], A[0][1], A[1][0], A[1][1]
    return 1 / (a * d - b * c) * torch.tensor([[a, -b], [-c, d]])
