def make(data):
    if type(data) is not list:
        return torch.tensor(data)
    first = torch.tensor(data[0])
    result = torch.empty(len(data), dtype=first.dtype)
    for i, value in enumerate(data):
        result[i] = value
    return result
