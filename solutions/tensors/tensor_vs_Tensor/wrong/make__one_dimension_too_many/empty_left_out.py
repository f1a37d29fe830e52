def make(data):
    if data == []:
        return torch.tensor([], dtype=torch.int64)
    return torch.tensor(data)[None]
