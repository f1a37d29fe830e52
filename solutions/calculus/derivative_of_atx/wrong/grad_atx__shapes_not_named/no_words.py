def grad_atx(a, x):
    if a.shape != x.shape or a.ndim != 2 or a.shape[1] != 1:
        raise ValueError
    x = x.detach().clone().requires_grad_()
    (a.T @ x).backward()
    return x.grad
