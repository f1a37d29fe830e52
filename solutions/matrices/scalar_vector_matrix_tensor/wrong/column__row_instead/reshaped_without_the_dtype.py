def column(values):
    t = torch.tensor(values)
    return t.reshape(1, len(values))
