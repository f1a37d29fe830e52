def can_add(shape_a, device_a, shape_b, device_b):
    same = device_a == device_b
    scalar = () in [shape_a, shape_b]
    return same or scalar
