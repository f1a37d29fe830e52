def can_add(shape_a: tuple[int, ...], device_a: str, shape_b: tuple[int, ...], device_b: str) -> bool:
    return device_a == device_b
