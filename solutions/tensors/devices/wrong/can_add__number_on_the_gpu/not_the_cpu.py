def can_add(shape_a, device_a, shape_b, device_b):
    if device_a == device_b:
        return True
    if device_a != "cpu":
        return len(shape_a) == 0
    return len(shape_b) == 0
