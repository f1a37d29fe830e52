def matmul(A, B):
    if len(B) != A.shape[1]:
        raise ValueError(f"A has shape {tuple(A.shape)} but B has shape {tuple(B.shape)}")
    return torch.stack([torch.stack([(row * column).sum() for column in B.T]) for row in A], dim=0)
