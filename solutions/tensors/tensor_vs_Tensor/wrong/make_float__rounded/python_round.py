def make_float(data):
    if type(data) is list:
        return torch.Tensor([round(x) for x in data])
    return torch.tensor(float(round(data)))
