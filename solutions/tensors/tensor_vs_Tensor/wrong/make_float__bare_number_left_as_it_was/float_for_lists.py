def make_float(data):
    result = torch.tensor(data)
    if result.dim() > 0:
        result = result.float()
    return result
