def make_float(data):
    t = torch.tensor(data)
    result = torch.empty_like(t)
    result[...] = t
    return result
