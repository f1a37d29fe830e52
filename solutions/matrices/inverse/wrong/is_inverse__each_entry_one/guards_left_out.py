def is_inverse(A, B):
    return torch.allclose(A * B, torch.ones_like(A), atol=1e-4)
