def is_inverse(A, B):
    if A.shape[0] != A.shape[1]:
        return False
    near = torch.isclose(A @ B, torch.eye(A.shape[0]))
    return near.all().item()
