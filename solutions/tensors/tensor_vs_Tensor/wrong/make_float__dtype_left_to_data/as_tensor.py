def make_float(data):
    return torch.as_tensor(data)
