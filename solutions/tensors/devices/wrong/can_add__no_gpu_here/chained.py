def can_add(shape_a, device_a, shape_b, device_b):
    return device_a == device_b == "cpu"
