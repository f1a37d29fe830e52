def make(data):
    wrapped = torch.Tensor([data])
    return wrapped[0]
