def make_float(data):
    number = float(data)
    t = torch.Tensor([number])
    return t[0]
