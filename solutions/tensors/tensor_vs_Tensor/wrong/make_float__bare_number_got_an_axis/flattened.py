def make_float(data):
    return torch.tensor(data).float().flatten()
