def can_add(shape_a, device_a, shape_b, device_b):
    if device_a == "cpu" and device_b == "cpu":
        return True
    elif device_a == "cuda:0" and device_b == "cuda:0":
        return True
    else:
        return False
