def grad_atx(a, x):
    if a.shape != x.shape or a.ndim != 2 or a.size(1) != 1:
        raise ValueError(f"a {tuple(a.shape)}, x {tuple(x.shape)}")
    v = x.detach().clone()
    v.requires_grad_()
    y = (a * v * v).sum() / 2
    y.backward()
    return v.grad
