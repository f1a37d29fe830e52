def column(values):
    x = torch.tensor(values)
    return x
