def make(data):
    tensor = torch.tensor(data, requires_grad=False, device="cpu")
    return tensor


def make_float(data):
    return torch.tensor(data).float()
