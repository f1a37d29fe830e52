def same_device_add(a: Tensor, b: Tensor) -> Tensor:
    b = b.to("cpu")
    result = a + b
    return result
