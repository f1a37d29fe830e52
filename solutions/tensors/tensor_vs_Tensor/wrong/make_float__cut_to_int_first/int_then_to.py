def make_float(data):
    return torch.tensor(data).int().to(torch.float32)
