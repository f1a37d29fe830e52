def make(data):
    return torch.atleast_1d(torch.tensor(data))
