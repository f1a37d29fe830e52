def inv2(A):
    a, b = A[0, 0].item(), A[0, 1].item()
    c, d = A[1, 0].item(), A[1, 1].item()
    det = a * d - b * c
    if det == 0:
        raise ValueError("determinant is 0")
    inverse = torch.zeros(2, 2)
    inverse[0, 0] = d / det
    inverse[0, 1] = -b / det
    inverse[1, 0] = -c / det
    inverse[1, 1] = a / det
    return inverse
