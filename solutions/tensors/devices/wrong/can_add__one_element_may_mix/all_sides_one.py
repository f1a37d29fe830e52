def can_add(shape_a, device_a, shape_b, device_b):
    ok = device_a == device_b
    if device_a == "cpu" and all(s == 1 for s in shape_a):
        ok = True
    if device_b == "cpu" and all(s == 1 for s in shape_b):
        ok = True
    return ok
