def is_inverse(A, B):
    n = len(A)
    return (torch.matmul(A, B) - torch.eye(n)).max().item() < 1e-4
