def same_device_add(a, b):
    if str(a.device) == str(b.device):
        result = a + b
    else:
        common = torch.device("cpu")
        result = torch.tensor(a.tolist(), device=common) + torch.tensor(b.tolist(), device=common)
    return result
