def add(A, B):
    try:
        return torch.stack([A, B]).sum(dim=0)
    except RuntimeError as error:
        raise ValueError(f"A has shape {tuple(A.shape)}, B has shape {tuple(B.shape)}") from error
