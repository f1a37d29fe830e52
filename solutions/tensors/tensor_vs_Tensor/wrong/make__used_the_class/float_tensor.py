def make(data):
    return torch.FloatTensor(data)
