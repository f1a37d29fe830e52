def make(data):
    x = torch.Tensor(data)
    x.requires_grad = True
    return x
