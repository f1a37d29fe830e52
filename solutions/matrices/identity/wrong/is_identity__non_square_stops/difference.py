def is_identity(M):
    n = len(M)
    difference = M - torch.eye(n, dtype=M.dtype, device=M.device)
    return difference.abs().sum().item() == 0
