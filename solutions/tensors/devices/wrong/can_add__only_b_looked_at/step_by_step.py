def can_add(shape_a, device_a, shape_b, device_b):
    if len(shape_b) == 0:
        return True
    if device_a == device_b:
        return True
    return False
