def make(data):
    x = torch.tensor(data)
    return x.unsqueeze(0)
