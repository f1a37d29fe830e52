def is_inverse(A, B):
    I = torch.eye(len(A))
    return bool((A @ B == I).all())
