def column(values):
    return torch.Tensor(list(zip(values)))
