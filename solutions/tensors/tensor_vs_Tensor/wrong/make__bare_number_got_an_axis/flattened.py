def make(data):
    t = torch.tensor(data)
    return t.reshape(-1)
