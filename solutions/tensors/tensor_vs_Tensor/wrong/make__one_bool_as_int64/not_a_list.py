def make(data):
    t = torch.tensor(data)
    if not isinstance(data, list) and not t.is_floating_point():
        t = t.to(torch.int64)
    return t
