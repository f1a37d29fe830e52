def make_float(data):
    if type(data) is not list:
        data = float(data)
    else:
        data = list(map(float, data))
    return torch.FloatTensor([data])[0]
