def inv2(A):
    inverse = torch.zeros(2, 2)
    for i in range(2):
        for j in range(2):
            inverse[i, j] = 1 / A[i, j]
    return inverse
