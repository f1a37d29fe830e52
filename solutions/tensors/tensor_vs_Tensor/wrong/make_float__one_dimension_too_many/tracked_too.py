def make_float(data):
    return torch.tensor([data], dtype=torch.float, requires_grad=True)
