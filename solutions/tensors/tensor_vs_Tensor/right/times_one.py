def make(data):
    result = torch.empty_like(torch.tensor(data))
    result.copy_(torch.tensor(data))
    return result


def make_float(data):
    return torch.tensor(data) * 1.0
