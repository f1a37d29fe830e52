def make_float(data):
    t = torch.tensor(data)
    t = t.double()
    return t
