def all_int(data):
    if isinstance(data, list):
        return len(data) > 0 and all(all_int(item) for item in data)
    return isinstance(data, int)


def make(data):
    if all_int(data):
        return torch.tensor(data, dtype=torch.int64)
    return torch.tensor(data, dtype=torch.float32)
