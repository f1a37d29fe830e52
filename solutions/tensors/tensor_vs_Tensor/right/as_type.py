def make(data):
    return torch.tensor(data=data)


def make_float(data):
    kind = torch.get_default_dtype()
    return torch.tensor(data).type(kind)
