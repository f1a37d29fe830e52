def make_float(data):
    if data is True:
        return torch.tensor(1.0)
    if data is False:
        return torch.tensor(0.0)
    return torch.tensor(float(data), dtype=torch.float32)
