def column(values):
    t = torch.tensor(values, dtype=torch.float64)
    return t.view(len(values), 1)
