def make_float(data):
    t = torch.FloatTensor(data)
    return t
