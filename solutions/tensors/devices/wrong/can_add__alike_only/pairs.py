def can_add(shape_a, device_a, shape_b, device_b):
    return (shape_a, device_a) == (shape_b, device_b)
