def make(data):
    if isinstance(data, float):
        return torch.tensor(data, dtype=torch.float32)
    elif isinstance(data, int):
        return torch.tensor(data, dtype=torch.long)
    else:
        return torch.tensor(data)
