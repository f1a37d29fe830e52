def make_float(data):
    result = torch.tensor(data).float()
    result.requires_grad_()
    return result
