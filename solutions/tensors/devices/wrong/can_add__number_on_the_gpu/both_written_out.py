def can_add(shape_a, device_a, shape_b, device_b):
    same = device_a == device_b
    a_joins = shape_a == () and device_a == "cuda:0"
    b_joins = shape_b == () and device_b == "cuda:0"
    return same or a_joins or b_joins
