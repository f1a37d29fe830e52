def same_device_add(a, b):
    s = a.cpu().numpy() + b.cpu().numpy()
    return torch.from_numpy(s)
