def loss(a, x, y):
    return torch.sum((y - a * x) ** 2)


def loss_slope(a, x, y):
    at = torch.tensor(a, dtype=x.dtype, device=x.device, requires_grad=True)
    (derivative,) = torch.autograd.grad(loss(at, x, y), at)
    return derivative


def slope(x, y):
    if x.shape != y.shape:
        raise ValueError(f"not the same shape: {tuple(x.shape)}, {tuple(y.shape)}")
    at_0 = loss_slope(0.0, x, y)
    rise = loss_slope(1.0, x, y) - at_0
    if (x == 0).all():
        raise ValueError("the loss is the same for every slope")
    return -at_0 / rise
