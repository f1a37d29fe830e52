def make(data):
    t = torch.tensor(data)
    t = t.long()
    return t
