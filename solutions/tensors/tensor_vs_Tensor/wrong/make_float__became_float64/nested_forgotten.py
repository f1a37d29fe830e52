def make_float(data):
    if isinstance(data, list):
        values = [float(x) for x in data]
    else:
        values = float(data)
    return torch.tensor(values, dtype=torch.float64)
