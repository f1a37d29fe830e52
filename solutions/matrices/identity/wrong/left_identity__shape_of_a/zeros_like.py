def left_identity(A):
    I = torch.zeros_like(A)
    for i in range(min(A.shape)):
        I[i, i] = 1
    return I
