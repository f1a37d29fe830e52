def is_inverse(A, B):
    if A.shape[1] != B.shape[0]:
        return False
    I = torch.eye(A.shape[0], dtype=A.dtype, device=A.device)
    return torch.allclose(A @ B, I, rtol=0, atol=1e-4)
