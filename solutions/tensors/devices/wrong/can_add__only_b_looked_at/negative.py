def can_add(shape_a, device_a, shape_b, device_b):
    if device_a != device_b and len(shape_b) > 0:
        return False
    else:
        return True
