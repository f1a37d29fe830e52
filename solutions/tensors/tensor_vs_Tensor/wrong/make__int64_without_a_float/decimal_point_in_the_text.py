def make(data):
    if "." in str(data):
        kind = torch.float32
    else:
        kind = torch.int64
    return torch.tensor(data, dtype=kind)
