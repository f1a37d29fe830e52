def scalar_of(t):
    return torch.tensor(t.item())
