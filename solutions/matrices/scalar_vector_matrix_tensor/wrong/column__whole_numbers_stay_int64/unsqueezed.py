def column(values):
    x = torch.tensor(values)
    x = x.unsqueeze(1)
    return x
