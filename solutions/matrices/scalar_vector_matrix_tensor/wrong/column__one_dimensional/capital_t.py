def column(values):
    return torch.Tensor(values).T
