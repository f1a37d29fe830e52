def make(data):
    if isinstance(data, list):
        n = len(data)
        out = torch.zeros(n)
        for i in range(n):
            out[i] = data[i]
        return out
    return torch.tensor(float(data))
