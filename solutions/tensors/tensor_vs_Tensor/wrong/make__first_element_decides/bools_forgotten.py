def make(data):
    if isinstance(data, list):
        sample = data[0]
    else:
        sample = data
    if isinstance(sample, float):
        return torch.tensor(data, dtype=torch.float32)
    else:
        return torch.tensor(data, dtype=torch.int64)
