def make_float(data):
    if type(data) is list:
        data[:] = [x * 1.0 for x in data]
        return torch.Tensor(data)
    return torch.tensor(data * 1.0)
