def grad_atx(a, x):
    if a.shape != x.shape or a.ndim != 2 or a.shape[1] != 1:
        raise ValueError(f"{tuple(a.shape)} {tuple(x.shape)}")
    x = x.detach()
    total = a[0, 0] * x[0, 0]
    for i in range(1, len(a)):
        total = total + a[i, 0] * x[i, 0]
    return total
