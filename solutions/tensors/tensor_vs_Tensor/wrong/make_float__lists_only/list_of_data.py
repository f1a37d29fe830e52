def make_float(data):
    return torch.Tensor(list(data))
