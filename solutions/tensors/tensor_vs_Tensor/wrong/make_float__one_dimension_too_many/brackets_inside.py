def make_float(data):
    values = [data]
    x = torch.tensor(values)
    return x.float()
