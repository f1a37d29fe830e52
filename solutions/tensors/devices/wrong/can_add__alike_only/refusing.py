def can_add(shape_a, device_a, shape_b, device_b):
    if device_a != device_b:
        return False
    if shape_a != shape_b:
        return False
    return True
