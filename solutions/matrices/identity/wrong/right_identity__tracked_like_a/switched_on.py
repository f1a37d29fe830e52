def right_identity(A):
    I = torch.eye(A.size(1), device=A.device)
    if A.requires_grad:
        I.requires_grad = True
    return I
