def grad_atx(a, x):
    if a.shape != x.shape or a.shape[1:] != (1,):
        raise ValueError(f"{tuple(a.shape)} and {tuple(x.shape)}")
    x.requires_grad = True
    x.grad = None
    y = (a * x).sum()
    y.backward()
    grad = x.grad.clone()
    x.requires_grad = False
    x.grad = None
    return grad
