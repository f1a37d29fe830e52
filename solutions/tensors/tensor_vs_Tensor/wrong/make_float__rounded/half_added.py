def make_float(data):
    return torch.floor(torch.tensor(data).float() + 0.5).requires_grad_()
