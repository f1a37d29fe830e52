def make_float(data):
    t = torch.tensor(data, dtype=torch.float32)
    return torch.unsqueeze(t, 0)
