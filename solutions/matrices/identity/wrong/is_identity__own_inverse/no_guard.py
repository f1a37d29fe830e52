def is_identity(M):
    product = torch.matmul(M, M)
    return (product == torch.eye(len(M))).all().item()
