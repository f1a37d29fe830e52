def make(data):
    return torch.tensor(data).float()
