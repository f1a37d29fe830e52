def left_identity(A):
    k = torch.arange(A.shape[0], device=A.device)
    I = k[:, None] == k[None, :]
    return I.float()
