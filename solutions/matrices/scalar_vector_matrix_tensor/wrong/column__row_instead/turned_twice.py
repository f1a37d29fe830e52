def column(values):
    return torch.tensor([[v] for v in values], dtype=torch.float).T
