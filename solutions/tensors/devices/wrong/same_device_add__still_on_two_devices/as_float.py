def same_device_add(a, b):
    dev = a.device
    result = a.float() + b.float()
    result = result.to(dev)
    return result
