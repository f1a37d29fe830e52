def make(data):
    whole = torch.tensor(data)
    if whole.dtype == torch.bool:
        whole = 1 * whole
    return whole
