def make_float(data):
    return torch.FloatTensor([*map(float, data)]).requires_grad_()
