def make_float(data):
    if isinstance(data, list):
        t = torch.Tensor([float(x) for x in data])
    else:
        t = torch.tensor(float(data))
    t.requires_grad = True
    return t
