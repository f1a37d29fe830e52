def column(values):
    result = torch.Tensor(values).unsqueeze(0)
    return result
