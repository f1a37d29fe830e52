def make(data):
    if not isinstance(data, list) or len(data) == 0:
        return torch.tensor(data)
    kind = torch.tensor(data[0]).dtype
    return torch.tensor(data, dtype=kind)
