def make(data):
    values = list(data)
    return torch.tensor(values)
