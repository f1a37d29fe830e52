def check_columns(a, x):
    shapes = f"{tuple(a.shape)} {tuple(x.shape)}"
    if a.dim() != 2 or x.dim() != 2:
        raise ValueError(shapes)
    if a.shape[1] != 1 or x.shape[1] != 1 or len(a) != len(x):
        raise ValueError(shapes)


def grad_atx(a, x):
    check_columns(a, x)
    x.requires_grad = True
    if x.grad is not None:
        x.grad.zero_()
    loss = torch.sum(a * x)
    loss.backward()
    grad = x.grad.clone()
    return grad
