def make(data):
    if type(data) is int or type(data) is float or type(data) is bool:
        return torch.tensor([data])
    else:
        return torch.tensor(data)
