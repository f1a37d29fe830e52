def same_device_add(a, b):
    a = a.to("cpu")
    b = b.to("cpu")
    c = torch.add(a, b)
    return c
