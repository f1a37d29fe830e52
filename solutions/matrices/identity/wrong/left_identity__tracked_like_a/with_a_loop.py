def left_identity(A):
    n = A.shape[0]
    I = torch.zeros(n, n, device=A.device)
    for i in range(n):
        I[i, i] = 1
    return I.requires_grad_(A.requires_grad)
