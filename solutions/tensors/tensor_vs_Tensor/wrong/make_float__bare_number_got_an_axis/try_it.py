def make_float(data):
    try:
        len(data)
    except TypeError:
        data = [data]
    return torch.FloatTensor(data)
