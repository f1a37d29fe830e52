def make(data):
    return torch.as_tensor(data, dtype=int)
