def can_add(shape_a, device_a, shape_b, device_b):
    for device in (device_a, device_b):
        if device.startswith("cuda"):
            return False
    return (torch.zeros(shape_a) + torch.zeros(shape_b)).device.type == "cpu"
