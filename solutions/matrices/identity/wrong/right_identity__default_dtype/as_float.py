def right_identity(A):
    k = torch.arange(A.shape[1], device=A.device)
    I = k[:, None] == k[None, :]
    return I.float()
