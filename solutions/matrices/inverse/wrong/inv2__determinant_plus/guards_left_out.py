def inv2(A):
    (a, b), (c, d) = A
    s = 1 / (b * c + a * d)
    return s * torch.stack([d, -b, -c, a]).view(2, 2)
