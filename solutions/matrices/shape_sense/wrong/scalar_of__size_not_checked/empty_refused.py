def scalar_of(t):
    if t.numel() == 0:
        raise ValueError("no element")
    return torch.squeeze(t)
