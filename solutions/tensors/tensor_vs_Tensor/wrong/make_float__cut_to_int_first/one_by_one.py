def make_float(data):
    if isinstance(data, list):
        return torch.Tensor([int(x) for x in data])
    return torch.tensor(float(int(data)))
