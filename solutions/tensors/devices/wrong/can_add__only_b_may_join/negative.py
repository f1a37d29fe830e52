def can_add(shape_a, device_a, shape_b, device_b):
    differ = device_a != device_b
    number = device_b == "cpu" and not len(shape_b)
    if differ and not number:
        return False
    return True
