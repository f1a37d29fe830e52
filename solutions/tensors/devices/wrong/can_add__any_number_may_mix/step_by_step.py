def can_add(shape_a, device_a, shape_b, device_b):
    if device_a == device_b:
        return True
    if shape_a == () or shape_b == ():
        return True
    return False
