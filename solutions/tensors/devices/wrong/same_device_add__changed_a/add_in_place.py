def same_device_add(a: Tensor, b: Tensor) -> Tensor:
    return a.add_(b.to(a.device))
