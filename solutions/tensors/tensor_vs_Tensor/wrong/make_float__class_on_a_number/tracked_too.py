def make_float(data):
    x = torch.Tensor(data)
    x.requires_grad_(True)
    return x
