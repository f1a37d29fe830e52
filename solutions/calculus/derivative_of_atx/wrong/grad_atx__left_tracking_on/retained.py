def grad_atx(a, x):
    n = a.shape[0] if a.dim() else 0
    if a.shape != (n, 1) or x.shape != (n, 1):
        raise ValueError("a: " + str(tuple(a.shape)) + " x: " + str(tuple(x.shape)))
    x = x.requires_grad_()
    y = 0
    for i in range(n):
        y = y + a[i] * x[i]
    y.backward()
    return x.grad.detach().clone()
