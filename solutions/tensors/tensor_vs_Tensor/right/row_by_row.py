def rows(data):
    """One tensor per row, put on top of each other."""
    if isinstance(data, list) and data and isinstance(data[0], list):
        return torch.stack([rows(row) for row in data])
    return torch.tensor(data)


def make(data):
    return rows(data)


def make_float(data):
    result = torch.zeros(make(data).shape)
    result[...] = rows(data)
    return result
